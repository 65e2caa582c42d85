// Faults that a checker has to find, planted in known places.
import { Rng } from './random.mjs';

/** Applies `perKind` faults of each kind; no two faults touch the same entry. */
export function injectFaults(seed, journals, perKind) {
  const r = new Rng(`${seed}/faults`);
  const used = new Set();
  const records = [];
  const usable = journals.filter(j => j.entries.length >= 6);
  if (!usable.length) return records;
  const take = (width = 1) => {
    for (let tries = 0; tries < 10000; tries++) {
      const j = r.pick(usable);
      const i = r.int(1, j.entries.length - 2 - width);
      const keys = Array.from({ length: width }, (_, k) => `${j.topic.id}#${i + k}`);
      if (keys.some(k => used.has(k))) continue;
      for (const k of keys) used.add(k);
      return { j, i };
    }
    throw new Error('not enough entries for the faults asked for');
  };
  for (let n = 0; n < perKind; n++) {
    {
      // a cross-link tag that names no topic
      const { j, i } = take();
      const c = r.pick(j.entries[i].cross);
      const was = c.id;
      c.id = `unknown-topic-${n + 1}`;
      records.push({
        kind: 'unknown-cross-link',
        topic: j.topic.id,
        entry: j.entries[i].heading,
        tag: c.id,
        was,
        at: c
      });
    }
    {
      // a source URL used again, in a newer entry of the same topic or of another one
      const cross = n % 3 === 2 && usable.length > 1;
      const a = take();
      let b = take();
      if (!cross) {
        for (let tries = 0; tries < 1000 && (b.j !== a.j || b.i === a.i); tries++) {
          const i = r.int(1, a.j.entries.length - 3);
          if (!used.has(`${a.j.topic.id}#${i}`)) {
            b = { j: a.j, i };
            used.add(`${a.j.topic.id}#${i}`);
          }
        }
      }
      // the older entry had the URL first; the fault sits in the newer one
      const [older, newer] =
        a.j.entries[a.i].date < b.j.entries[b.i].date || (a.j === b.j && a.i > b.i) ? [a, b] : [b, a];
      const from = r.pick(r.pick(older.j.entries[older.i].sections).bullets);
      const to = r.pick(r.pick(newer.j.entries[newer.i].sections).bullets);
      to.url = from.url;
      records.push({
        kind: 'duplicate-source-url',
        scope: a.j === b.j ? 'topic' : 'workspace',
        url: from.url,
        topic: newer.j.topic.id,
        entry: newer.j.entries[newer.i].heading,
        at: to,
        first: { topic: older.j.topic.id, entry: older.j.entries[older.i].heading, at: from }
      });
    }
    {
      // an entry that the index does not list
      const { j, i } = take();
      j.entries[i].inIndex = false;
      records.push({ kind: 'missing-index-line', topic: j.topic.id, entry: j.entries[i].heading, at: j.entries[i] });
    }
    {
      // two neighbouring entries of different days in the wrong order
      let spot = take(2);
      for (let t = 0; t < 100 && spot.j.entries[spot.i].date === spot.j.entries[spot.i + 1].date; t++) spot = take(2);
      const { j, i } = spot;
      j.indexOrder ??= j.entries.slice();
      [j.entries[i], j.entries[i + 1]] = [j.entries[i + 1], j.entries[i]];
      records.push({
        kind: 'out-of-order-entry',
        topic: j.topic.id,
        entry: j.entries[i + 1].heading,
        after: j.entries[i].heading,
        at: j.entries[i + 1]
      });
    }
  }
  return records;
}
