import fc from 'fast-check';
import type { TextEdit } from '../../../src/text/edit';
import { nastyLines } from './nasty-markdown';

/** An edit of a text whose length is not known yet: where it starts and how much it replaces, as parts of the whole. */
export interface SomeEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const typed = [
  '',
  '',
  'x',
  ' ',
  '\n',
  '\n\n',
  '#',
  '## ',
  '\n\n## 2026-06-26 — Gather\n',
  '```\n',
  '\n```\n',
  '<!--',
  '-->',
  '- ',
  '---\n',
  '\r',
  '\ufeff',
  '[',
  '🌊'
];

/** An edit as typing makes it: few characters are put in or taken out, or some lines are pasted. */
export const someEdit: fc.Arbitrary<SomeEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat(3), fc.nat(60)),
  text: fc.oneof({ arbitrary: fc.constantFrom(...typed), weight: 4 }, nastyLines)
});

/** What `edit` is in `text`. */
export function editOf(text: string, edit: SomeEdit): TextEdit {
  const start = Math.round(edit.at * text.length);
  return { range: { start, end: Math.min(text.length, start + edit.length) }, text: edit.text };
}
