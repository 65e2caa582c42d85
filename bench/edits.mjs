// What a person types into a journal, for us and for the peers alike: every kind of edit in places all over the document.

/**
 * Where in a journal each kind of edit goes, at or behind an offset, and what it puts there.
 * @type {Readonly<Record<string, { at: (text: string, from: number) => number, insert: string }>>}
 */
const kinds = {
  'a source’s note': { at: noteAt, insert: 'x' },
  'a source’s URL': { at: (text, from) => text.indexOf(')', text.indexOf('](http', from)), insert: 'x' },
  'a section’s heading': {
    at: (text, from) => lineEnd(text, text.indexOf('\n### ', entryAt(text, from))),
    insert: 'x'
  },
  'an entry’s heading': { at: (text, from) => lineEnd(text, entryAt(text, from)), insert: 'x' },
  'an observation': { at: (text, from) => lineEnd(text, text.indexOf('\n- **', from)), insert: 'x' },
  'a new line': { at: (text, from) => lineEnd(text, noteAt(text, from)), insert: '\n' }
};

/** The names of the kinds of edits. */
export const editKinds = Object.keys(kinds);

function noteAt(text, from) {
  return text.indexOf(') — ', from) + 4;
}

/** The line feed before the heading of the next entry. */
function entryAt(text, from) {
  return text.indexOf('\n## 2', from);
}

/** The end of the line that starts behind the line feed at `at`, or that `at` is in. */
function lineEnd(text, at) {
  return text.indexOf('\n', at + 1);
}

/**
 * Plans edits in `places` places evenly over a journal: in each, one of every kind, and after each what takes it back, so that
 * the text is the same again. An edit replaces what stands from `start` to `end` by `text`.
 * @param {string} text
 * @param {number} places
 * @returns {{ kind: string, start: number, end: number, text: string }[]}
 */
export function planEdits(text, places) {
  const edits = [];
  for (let place = 0; place < places; place++) {
    const from = Math.floor((text.length * 0.97 * (place + 0.5)) / places); // not so far that no entry follows
    for (const [kind, { at, insert }] of Object.entries(kinds)) {
      const start = at(text, from);
      edits.push({ kind, start, end: start, text: insert }, { kind, start, end: start + insert.length, text: '' });
    }
  }
  return edits;
}

/**
 * The text after an edit.
 * @param {string} text
 * @param {{ start: number, end: number, text: string }} edit
 */
export const applyEdit = (text, edit) => `${text.slice(0, edit.start)}${edit.text}${text.slice(edit.end)}`;
