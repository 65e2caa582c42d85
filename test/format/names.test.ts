import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryHeading } from '../../src/format/entries';
import { foldHeading, foldName, isTopicId, lettersOf, toTopicId } from '../../src/format/names';
import { sectionOf, sections } from '../../src/format/sections';
import { isAtLeast } from '../../src/format/severity';
import { entryKindNamed, labelName, labelNamed, sectionNamed, vocabularyOf } from '../../src/format/vocabulary';
import { anyText } from '../support/arbitrary/texts';
import { holds } from '../support/property';

describe('names', () => {
  it('are compared without case, apostrophes alike and white space as one space', () => {
    for (const name of ['What We’re Tracking', "what we're  tracking", ' WHAT WE‘RE\tTRACKING\n'])
      assert.equal(foldName(name), "what we're tracking");
    assert.notEqual(foldName('Cross-links'), foldName('Cross links'));
  });

  it('of sections are compared by letters and digits alone', () => {
    for (const heading of ['Cross-links', 'cross links:', '**Crosslinks**'])
      assert.equal(foldHeading(heading), 'crosslinks');
  });

  it('of topics are words of lower-case letters and digits, joined by hyphens', () => {
    for (const id of ['a', 'open-vs-closed', '2026', 'a-1']) assert.ok(isTopicId(id), id);
    for (const text of ['', 'A', 'a_b', '-a', 'a-', 'a--b', 'a b', 'é', 'a.b']) assert.ok(!isTopicId(text), text);
  });

  it('of topics are made of any text that has a letter or digit', () => {
    assert.equal(toTopicId('Vibe Coding & more'), 'vibe-coding-more');
    assert.equal(toTopicId('  Économie — “2026” '), 'economie-2026');
    assert.equal(toTopicId('שלום'), '');
    holds(300, [anyText], text => assert.ok(toTopicId(text) === '' || isTopicId(toTopicId(text))));
  });

  it('of entries are written with the separator of the format', () => {
    assert.equal(entryHeading('2026-06-26', 'Gather'), '2026-06-26 — Gather');
  });

  it('of severities are ordered', () => {
    assert.ok(isAtLeast('error', 'warning') && isAtLeast('warning', 'warning') && !isAtLeast('hint', 'information'));
  });
});

describe('the vocabulary', () => {
  it('is the format’s own where a workspace says nothing', () => {
    const vocabulary = vocabularyOf();
    for (const section of sections)
      for (const kind of section.documents)
        assert.equal(sectionNamed(vocabulary, kind, section.heading)?.id, section.id);
    assert.equal(labelNamed(vocabulary, 'keyword  SUGGESTION')?.id, 'keyword-suggestion');
    assert.equal(entryKindNamed(vocabulary, 'initial Gather'), 'Initial gather');
    assert.equal(labelNamed(vocabulary, 'Other'), undefined);
    assert.equal(entryKindNamed(vocabulary, 'Other'), undefined);
    assert.equal(sectionNamed(vocabulary, 'topic', 'Sources'), undefined);
  });

  it('lets a heading go on with a name where the section has one', () => {
    const vocabulary = vocabularyOf();
    assert.equal(sectionNamed(vocabulary, 'analysis', 'Release record: Peat: 2')?.id, 'record');
    assert.equal(sectionNamed(vocabulary, 'analysis', 'Sources: mine'), undefined);
  });

  it('is written with the first name that a workspace gives, and read with any', () => {
    const vocabulary = vocabularyOf({
      headings: { index: ['Inhalt', 'Verzeichnis'], 'cross-links': 'Querverweise' },
      entry_kinds: ['Sammlung', 'Nachtrag'],
      labels: { Gap: ['Lücke', 'Fehlt'], 'author-to-watch': 'Wer', Frage: 'Frage', empty: [] }
    });
    assert.equal(vocabulary.headings.get('index'), 'Inhalt');
    assert.equal(vocabulary.headings.get('changelog'), sectionOf('changelog').heading);
    for (const heading of ['inhalt', 'Verzeichnis', 'Index'])
      assert.equal(sectionNamed(vocabulary, 'topic', heading)?.id, 'index');
    assert.deepEqual([labelName(vocabulary, 'gap'), labelName(vocabulary, 'author-to-watch')], ['Lücke', 'Wer']);
    for (const label of ['LÜCKE', 'fehlt', 'Gap']) assert.equal(labelNamed(vocabulary, label)?.id, 'gap');
    assert.deepEqual(labelNamed(vocabulary, 'Wer')?.suggests, ['watch_authors']);
    assert.deepEqual(labelNamed(vocabulary, 'frage'), { name: 'Frage' });
    assert.equal(entryKindNamed(vocabulary, 'nachtrag'), 'Nachtrag');
    assert.equal(entryKindNamed(vocabulary, 'Gather'), undefined);
  });
});

describe('sections', () => {
  it('are known by their ids alone', () => {
    holds(50, [fc.constantFrom(...sections)], section => assert.equal(sectionOf(section.id), section));
    assert.throws(() => sectionOf('other' as 'index'), RangeError);
  });

  it('are folded alike whether they are plain or not', () => {
    const unit = fc.constantFrom(..."aZ09 '-_.:!’‘\té‐ß🌊\u0130\x7f@[`{/");
    holds(2000, [fc.string({ unit, maxLength: 8 })], text => {
      assert.equal(lettersOf(text), text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
      assert.equal(foldName(text), text.replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase());
    });
  });
});
