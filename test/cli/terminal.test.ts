import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { type Output, outputOn } from '../../src/cli/output';
import { createProgress } from '../../src/cli/progress';
import { padEnd, printable, truncate, widthOf } from '../../src/cli/width';

describe('command line: terminal', () => {
  it('has colours unless NO_COLOR, or a terminal without them, says otherwise', () => {
    const hasColors = (environment: Record<string, string>, isTTY = true) =>
      outputOn(Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream, environment).hasColors;
    assert.equal(hasColors({}), true);
    assert.equal(hasColors({}, false), false);
    assert.equal(hasColors({ NO_COLOR: '1' }), false);
    assert.equal(hasColors({ NO_COLOR: '' }), true);
    assert.equal(hasColors({ TERM: 'dumb' }), false);
    assert.equal(hasColors({ NO_COLOR: '1', FORCE_COLOR: '1' }, false), true);
  });

  describe('progress', () => {
    const written = (isTerminal: boolean) => {
      const texts: string[] = [];
      const write = (text: string) => void texts.push(text);
      const output: Output = { write, isTerminal, hasColors: false, columns: undefined };
      return { texts, progress: createProgress(output) };
    };

    it('is shown once the work takes long, and taken away', async () => {
      const { texts, progress } = written(true);
      progress.show('Checking', 1, 9);
      assert.deepEqual(texts, []);
      await setTimeout(520);
      progress.show('Checking', 2, 9);
      progress.show('Checking', 3, 9);
      progress.end();
      assert.deepEqual(texts, ['\r\u001b[KChecking 2 of 9 documents', '\r\u001b[K']);
    });

    it('is never shown where no terminal is', async () => {
      const { texts, progress } = written(false);
      await setTimeout(520);
      progress.show('Checking', 2, 9);
      progress.end();
      assert.deepEqual(texts, []);
    });
  });

  it('counts the columns that a text takes', () => {
    assert.deepEqual(['abc', 'Größe', 'e\u0301', '日本', '👩‍🔬'].map(widthOf), [3, 5, 1, 4, 2]);
    assert.equal(padEnd('日本', 6), '日本  ');
    assert.deepEqual(
      [truncate('abcdef', 6), truncate('abcdefg', 6), truncate('日本語日本', 6)],
      ['abcdef', 'abcde…', '日本…']
    );
    assert.equal(printable('a\n  b\u001b[31m'), 'a b\ufffd[31m');
  });
});
