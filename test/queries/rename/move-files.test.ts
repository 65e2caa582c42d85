import assert from 'node:assert/strict';
import { runToEnd } from '../../../src/journal/steps';
import { documentsUsing, moveFiles } from '../../../src/queries/rename/move-files';
import { contextOf, type Files, renamed } from '../../support/renaming';

const soil = 'journals/topics/soil.md';
const config = 'journals/topics/config/soil.yaml';
const brief = 'journals/briefs/1.md';

/** The files once what follows from `moves` is done, and before the files are moved. */
const following = (files: Files, moves: Readonly<Record<string, string>>) =>
  renamed(files, function* (context) {
    return (yield* moveFiles(context, new Map(Object.entries(moves)))).renaming;
  });

describe('moving files', () => {
  it('lets the links to them and in them follow', () => {
    const files = {
      [soil]:
        '# Soil\n\n[a](../briefs/1.md) ![b](./b.png) [c](#soil) [d](/journals/briefs/1.md#b) [e](soil.md#soil) [f](https://a.example)\n',
      [brief]: '# B\n\n[a](../topics/soil.md#soil) [b](<../topics/b.png>)\n\n[c]: ./../topics/soil.md "t"\n'
    };
    assert.deepEqual(following(files, { [soil]: 'journals/archive/old/soil.md' }), {
      [soil]:
        '# Soil\n\n[a](../../briefs/1.md) ![b](../../topics/b.png) [c](#soil) [d](/journals/briefs/1.md#b) [e](soil.md#soil) [f](https://a.example)\n',
      [brief]: '# B\n\n[a](../archive/old/soil.md#soil) [b](<../topics/b.png>)\n\n[c]: ../archive/old/soil.md "t"\n'
    });
    assert.deepEqual(
      following(files, { 'journals/topics': 'journals/old topics' })[brief],
      '# B\n\n[a](../old%20topics/soil.md#soil) [b](<../old%20topics/b.png>)\n\n[c]: ../old%20topics/soil.md "t"\n'
    );
  });

  it('renames a topic with its journal, and its config along with it', () => {
    const files = {
      [soil]: '# Soil\n\nConfig: [c](config/soil.yaml)\n',
      [config]: 'id: soil\n',
      [brief]: '---\ntopics: [soil]\n---\n'
    };
    const expected = {
      'journals/topics/config/peat.yaml': 'id: peat\n',
      [soil]: '# Soil\n\nConfig: [c](config/peat.yaml)\n',
      [brief]: '---\ntopics: [peat]\n---\n'
    };
    assert.deepEqual(following(files, { [soil]: 'journals/topics/peat.md' }), expected);
  });

  it('renames both where both are moved', () => {
    const files = { [soil]: '[soil]\n', [config]: 'id: soil\n' };
    const moves = { [config]: 'journals/topics/config/peat.yaml', [soil]: 'journals/topics/peat.md' };
    assert.deepEqual(following(files, moves), { [soil]: '[peat]\n', [config]: 'id: peat\n' });
  });

  it('says why a topic keeps its name, and lets links follow', () => {
    const context = contextOf({ [soil]: '# Soil\n', [brief]: '[soil] [a](../topics/soil.md)\n' });
    const { renaming, warning } = runToEnd(moveFiles(context, new Map([[soil, 'journals/topics/My soil.md']])));
    assert.match(warning ?? '', /“My soil” is no id/);
    assert.ok(renaming.outcome === 'edit');
    assert.deepEqual(renaming.edit, [
      { path: brief, edits: [{ range: { start: 21, end: 28 }, text: 'My%20soil.md' }] }
    ]);
  });

  it('leaves links to others who let them follow', () => {
    const files = { [soil]: '[b](../briefs/1.md) [soil]\n', [brief]: '[soil] [a](../topics/soil.md)\n' };
    const moved = renamed(files, function* (context) {
      return (yield* moveFiles(context, new Map([[soil, 'journals/topics/peat.md']]), () => true)).renaming;
    });
    assert.deepEqual(moved, { [soil]: '[b](../briefs/1.md) [peat]\n', [brief]: '[peat] [a](../topics/soil.md)\n' });
  });

  it('has nothing left to do once it is done', () => {
    const context = contextOf({
      [soil]: '# Soil\n',
      [config]: 'id: peat\n',
      [brief]: '[peat] [a](../topics/peat.md)\n'
    });
    const moves = new Map([
      [soil, 'journals/topics/peat.md'],
      [config, 'journals/topics/config/peat.yaml']
    ]);
    const { renaming } = runToEnd(moveFiles(context, moves));
    assert.deepEqual(renaming, { outcome: 'edit', edit: [] });
  });

  it('know who uses them', () => {
    const { index } = contextOf({
      [soil]: '[soil]\n',
      [config]: 'id: soil\n',
      [brief]: '[soil]\n',
      'journals/briefs/2.md': '[a](../topics/soil.md)\n'
    });
    assert.deepEqual(documentsUsing(index, soil), [brief, 'journals/briefs/2.md']);
  });
});
