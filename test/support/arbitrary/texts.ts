import fc from 'fast-check';

/** Text of any UTF-16 code units, lone surrogates, NUL and byte order marks among them. */
const codeUnits = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)) });

/** Bytes taken for text one by one, as a binary file opened by mistake. */
const bytes = fc.uint8Array({ maxLength: 200 }).map(array => String.fromCharCode(...array));

/** Any text at all: what a person writes in any script, and what no person would. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  codeUnits,
  bytes
);

/** Short text of the characters that Markdown, YAML and the format give a meaning to, and some letters between. */
export const punctuation: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(
    ...'[]()<>{}#*_`~-–—:;,.!?^"\'“”«»|\\/&%=+$@\n\r\t \u00a0\u0000\ufeff\u2028\ud800xX019aßé🌊ש'.split('')
  ),
  maxLength: 60
});
