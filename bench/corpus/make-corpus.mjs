// Writes a workspace of synthetic research journals: the same arguments always give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderBrief } from './briefs.mjs';
import { injectFaults } from './faults.mjs';
import { makeJournal, makeTopics, renderConfig, renderJournal } from './journals.mjs';
import { ANGLES, SUBJECTS } from './words.mjs';

/**
 * Writes topics × entries and briefs into the folder `out`, with `faults` faults of each kind, and the journals of `big`
 * entries each without any. `faults.json` beside them lists what was planted, with file and 1-based line.
 */
export function makeCorpus({ out, topics: T, entries: E, briefs: B, seed = 1, faults, big = [] }) {
  const started = Date.now();
  const topics = makeTopics(seed, T);
  const ids = topics.map(t => t.id);
  for (const dir of ['journals/topics/config', 'journals/briefs']) mkdirSync(join(out, dir), { recursive: true });
  const totals = {
    files: 0,
    bytes: 0,
    markdownFiles: 0,
    markdownBytes: 0,
    sources: 0,
    entries: 0,
    largestJournalBytes: 0
  };
  const put = ({ file, text }) => {
    const bytes = Buffer.byteLength(text);
    writeFileSync(join(out, file), text);
    totals.files++;
    totals.bytes += bytes;
    if (file.endsWith('.md')) {
      totals.markdownFiles++;
      totals.markdownBytes += bytes;
      if (file.includes('/topics/')) totals.largestJournalBytes = Math.max(totals.largestJournalBytes, bytes);
    }
  };
  const journals = topics.map((t, i) => makeJournal(seed, t, E, ids, `t${i.toString(36)}-`));
  const records = injectFaults(seed, journals, faults ?? Math.max(3, Math.round(T / 10)));
  for (const j of journals) {
    put(renderJournal(j));
    put(renderConfig(seed, j.topic));
    totals.entries += j.entries.length;
    for (const e of j.entries) for (const s of e.sections) totals.sources += s.bullets.length;
  }
  for (let n = 0; n < B; n++) put(renderBrief(seed, n, journals));
  big.forEach((count, i) => {
    const topic = {
      id: `big-journal-${i + 1}`,
      title: `Big journal ${i + 1}`,
      subject: SUBJECTS[i % SUBJECTS.length],
      angle: ANGLES[0]
    };
    put(renderJournal(makeJournal(seed, topic, count, ids, `b${i}-`)));
    put(renderConfig(seed, topic));
  });
  const faultList = records.map(({ at, first, ...rest }) => ({
    ...rest,
    file: `journals/topics/${rest.topic}.md`,
    line: at.line,
    ...(first
      ? { firstFile: `journals/topics/${first.topic}.md`, firstEntry: first.entry, firstLine: first.at.line }
      : {})
  }));
  const counts = {};
  for (const f of faultList) counts[f.kind] = (counts[f.kind] ?? 0) + 1;
  writeFileSync(
    join(out, 'faults.json'),
    `${JSON.stringify(
      { seed, args: { topics: T, entries: E, briefs: B, big }, totals, counts, faults: faultList },
      null,
      2
    )}\n`
  );
  return { ...totals, counts, ms: Date.now() - started };
}
