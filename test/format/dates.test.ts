import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAfter, isDay, readDate, readLooseDay } from '../../src/format/dates';
import { holds } from '../support/property';

describe('days', () => {
  it('are those of the calendar, in ISO form', () => {
    for (const day of ['2026-06-26', '2024-02-29', '2000-02-29', '0001-01-01', '2026-12-31'])
      assert.ok(isDay(day), day);
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-00-10',
      '2026-13-01',
      '2026-1-1',
      '2026-06-26 ',
      '26-06-26',
      ''
    ])
      assert.ok(!isDay(text), text);
  });

  it('are what Date takes for days', () => {
    holds(500, [fc.nat(3000), fc.nat(14), fc.nat(33)], (year, month, day) => {
      const text = [String(year).padStart(4, '0'), ...[month, day].map(part => String(part).padStart(2, '0'))].join(
        '-'
      );
      const date = new Date(`${text}T00:00:00Z`);
      const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
      assert.equal(isDay(text), isReal, text);
    });
  });
});

describe('dates', () => {
  it('are read as people write them, as precise as written', () => {
    for (const [written, iso] of [
      ['2026-06-09', '2026-06-09'],
      [' 2026-06 ', '2026-06'],
      ['2026', '2026'],
      ['1999', '1999'],
      ['Apr 2026', '2026-04'],
      ['September 2026', '2026-09'],
      ['Sept 2026', '2026-09'],
      ['April 27 2026', '2026-04-27'],
      ['Apr 27, 2026', '2026-04-27'],
      ['apr. 7  2026', '2026-04-07'],
      ['7 Apr 2026', '2026-04-07'],
      ['07 MAY 2026', '2026-05-07']
    ] as const)
      assert.equal(readDate(written), iso, written);
  });

  it('are no other text', () => {
    for (const text of [
      '',
      '26',
      '1899',
      '2126',
      '2026-13',
      '2026-00',
      '2026-6',
      '2026-06-31',
      '31 Apr 2026',
      'Apr',
      'Apr 27',
      'Apr 2026 x',
      'x 2026',
      '2604.17413',
      'Spring 2026',
      '06/07/2026',
      'Maybe 2026',
      '2026–06–09'
    ])
      assert.equal(readDate(text), undefined, text);
  });

  it('are read more loosely where a heading must have one', () => {
    for (const text of [
      '2026-06-26',
      '2026/06/26',
      '2026.6.26',
      '2026-6-26',
      '26 June 2026',
      'June 26 2026',
      'June 26, 2026'
    ])
      assert.equal(readLooseDay(text), '2026-06-26', text);
    for (const text of ['06/07/2026', '2026-06', 'June 2026', '2026', '2026/02/30', '26.06.2026', ''])
      assert.equal(readLooseDay(text), undefined, text);
  });

  it('are after a day where they certainly are', () => {
    for (const [date, day, isLater] of [
      ['2026-06-27', '2026-06-26', true],
      ['2026-06-26', '2026-06-26', false],
      ['2026-06', '2026-06-26', false],
      ['2026-07', '2026-06-26', true],
      ['2026', '2026-01-01', false],
      ['2027', '2026-12-31', true],
      ['2025-12', '2026-01-01', false]
    ] as const)
      assert.equal(isAfter(date, day), isLater, `${date} ${day}`);
  });
});
