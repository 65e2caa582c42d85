import assert from 'node:assert/strict';
import { applyWorkspaceEdit } from '../../src/rules/fix';
import { rules } from '../../src/rules/registry';
import type { ExampleFiles } from '../../src/rules/rule';
import { marked, problemsIn, unmarked } from '../support/checking';

const mapTexts = (files: ExampleFiles, map: (text: string) => string): ExampleFiles =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, map(text)]));

const STRANGE = '🌍👩‍🔬 עברית';

/** Puts a comment first, in front matter behind its first line. */
function withEmoji(text: string): string {
  if (text.startsWith('«»')) return text;
  const fence = /^«?---»?\n/.exec(text)?.[0];
  if (fence !== undefined) return `${fence}# ${STRANGE}\n${text.slice(fence.length)}`;
  return text.startsWith('#') ? `<!-- ${STRANGE} -->\n\n${text}` : `# ${STRANGE}\n${text}`;
}

/** Other bytes of the same text, in which every rule must find the same. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  'lines that end in CRLF': text => text.replaceAll('\n', '\r\n'),
  'a byte order mark': text => `\uFEFF${text}`,
  'emoji and right-to-left text before it': withEmoji
};

describe('with other bytes', () => {
  for (const rule of rules) {
    for (const [name, spell] of Object.entries(spellings)) {
      it(`${rule.code} finds the same: ${name}`, () => {
        for (const { bad, good, options } of rule.examples) {
          if (options !== undefined) continue;
          assert.deepEqual(marked(rule, mapTexts(bad, spell)), mapTexts(bad, spell));
          assert.deepEqual(problemsIn(rule, mapTexts(good, spell)), []);
        }
      });
    }

    it(`${rule.code}: a safe fix writes no line ending that the text does not have`, () => {
      for (const { bad } of rule.examples) {
        const files = mapTexts(bad, spellings['lines that end in CRLF'] ?? String);
        for (const { fixes } of problemsIn(rule, files)) {
          for (const { edit } of fixes?.filter(({ safe }) => safe) ?? []) {
            for (const text of Object.values(applyWorkspaceEdit(unmarked(files), edit)))
              assert.doesNotMatch(text, /(?<!\r)\n/);
          }
        }
      }
    });
  }
});
