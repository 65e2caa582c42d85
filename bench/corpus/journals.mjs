// Topics, their journals and their configs.
import { CROSS_FORMS, META_FORMS, prose, SECTION_FORMS, TITLE_FORMS } from './forms.mjs';
import { anchor, articles, cap, DAY, END, iso, person, slugWords } from './names.mjs';
import { Rng } from './random.mjs';
import { ADJ, ANGLES, DOMAINS, META_LABELS, NOUN, PUBLISHERS, SUBJECTS, TLDS } from './words.mjs';

export function makeTopics(seed, count) {
  const r = new Rng(`${seed}/topics`);
  const topics = [];
  const seen = new Set();
  while (topics.length < count) {
    const subject = r.pick(SUBJECTS);
    const angle = r.pick(ANGLES);
    let id = slugWords(`${subject} ${angle}`);
    if (seen.has(id)) id = `${id}-${topics.length}`;
    if (seen.has(id)) continue;
    seen.add(id);
    topics.push({
      id,
      title: `${cap(subject)} — ${angle}${id.match(/-\d+$/) ? ` (${id.match(/\d+$/)[0]})` : ''}`,
      subject,
      angle
    });
  }
  return topics;
}

function sourceBullet(r, ctx, date) {
  const n = ctx.nextSource++;
  const title = articles(r.pick(TITLE_FORMS)(r, ctx.topic.subject));
  const url = `https://${r.pick(DOMAINS)}.${r.pick(TLDS)}/${date.slice(0, 4)}/${slugWords(title)}-${ctx.key}${n.toString(36)}`;
  return {
    title,
    url,
    publisher: r.pick(PUBLISHERS),
    date: iso(Date.parse(date) - r.int(0, 12) * DAY),
    prose: prose(r, ctx.topic.subject, 40, 110)
  };
}
function bulletText(s) {
  return `- [${s.title}](${s.url}) (${s.publisher}, ${s.date}) — ${s.prose}`;
}

/** One entry as data, so that faults can be applied before it is written. */
function makeEntry(seed, ctx, index, date, label, otherIds) {
  const r = new Rng(`${seed}/${ctx.topic.id}/${index}`);
  const sections = [];
  const count = 2 + r.weighted([50, 35, 15]);
  for (let i = 0; i < count; i++) {
    const bullets = [];
    const m = 1 + r.weighted([35, 33, 21, 11]);
    for (let j = 0; j < m; j++) bullets.push(sourceBullet(r, ctx, date));
    sections.push({ title: r.pick(SECTION_FORMS)(r, ctx.topic.subject), bullets });
  }
  const cross = r
    .sample(otherIds, r.int(1, Math.min(4, Math.max(1, otherIds.length))))
    .map(id => ({ id, text: articles(r.pick(CROSS_FORMS)(r, ctx.topic.subject, id.replace(/-/g, ' '))) }));
  const meta = r.sample(META_LABELS, r.int(2, 4)).map(name => ({
    name,
    text: articles(
      `${r.pick(META_FORMS)(r, ctx.topic.subject)} ${r.chance(0.5) ? r.pick(META_FORMS)(r, ctx.topic.subject) : ''}`.trim()
    )
  }));
  return { date, label, heading: `${date} — ${label}`, sections, cross, meta, inIndex: true };
}

function entryDates(r, count) {
  const out = [];
  let t = END - r.int(0, 5) * DAY;
  for (let i = 0; i < count; i++) {
    const last = i === count - 1;
    // Now and then two entries share a day (an Update on top of a Gather), as in real journals.
    if (!last && out.length && out[out.length - 1].label === 'Update') out.push({ date: iso(t), label: 'Gather' });
    else out.push({ date: iso(t), label: last ? 'Initial gather' : r.chance(0.08) ? 'Update' : 'Gather' });
    if (out[out.length - 1].label !== 'Update') t -= r.int(2, 9) * DAY;
  }
  return out;
}

export function makeJournal(seed, topic, entryCount, allIds, key) {
  const r = new Rng(`${seed}/${topic.id}/journal`);
  const ctx = { topic, nextSource: 0, key };
  const otherIds = allIds.filter(id => id !== topic.id);
  const others = otherIds.length > 40 ? r.sample(otherIds, 40) : otherIds;
  const entries = entryDates(r, entryCount).map((d, i) => makeEntry(seed, ctx, i, d.date, d.label, others));
  return { topic, entries, intro: `${prose(r, topic.subject, 45, 70)}` };
}

/** Journal text plus the 1-based line of each thing a fault record points at. */
export function renderJournal(journal) {
  const { topic, entries } = journal;
  const file = `journals/topics/${topic.id}.md`;
  const lines = [
    `# ${topic.title}`,
    '',
    `## What We're Tracking`,
    '',
    journal.intro,
    `Config: [\`journals/topics/config/${topic.id}.yaml\`](config/${topic.id}.yaml)`,
    '',
    '## Index',
    ''
  ];
  for (const e of journal.indexOrder ?? entries) {
    if (e.inIndex) lines.push(`- [${e.heading}](#${anchor(e.heading)})`);
  }
  for (const e of entries) {
    lines.push('', `## ${e.heading}`);
    e.line = lines.length;
    for (const s of e.sections) {
      lines.push('', `### ${s.title}`, '');
      for (const b of s.bullets) {
        lines.push(bulletText(b));
        b.line = lines.length;
      }
    }
    lines.push('', '### Cross-links', '');
    for (const c of e.cross) {
      lines.push(`- [${c.id}] ${c.text}`);
      c.line = lines.length;
    }
    lines.push('', '### Meta-observations', '');
    for (const m of e.meta) lines.push(`- **${m.name}:** ${m.text}`);
  }
  lines.push('', '## Strategy Changelog', '', '| Date | Change | Reason |', '| --- | --- | --- |');
  const r = new Rng(`${topic.id}/changelog`);
  for (let i = 0; i < Math.min(6, 1 + Math.floor(entries.length / 6)); i++) {
    const e = entries[Math.min(entries.length - 1, i * 6)];
    lines.push(`| ${e.date} | Added “${r.pick(ADJ)} ${r.pick(NOUN)}” | ${r.pick(META_FORMS)(r, topic.subject)} |`);
  }
  return { file, text: `${lines.join('\n')}\n` };
}

export function renderConfig(seed, topic) {
  const r = new Rng(`${seed}/${topic.id}/config`);
  const list = (name, items) => [`${name}:`, ...items.map(x => `  - ${x}`)];
  const lines = [
    `id: ${topic.id}`,
    `title: "${topic.title}"`,
    'description: >-',
    `  ${prose(r, topic.subject, 25, 40).replace(/\*|`/g, '')}`,
    ...list(
      'keywords',
      r.sample(NOUN, 8).map(n => `${topic.subject} ${n}`)
    ),
    ...list(
      'preferred_sources',
      r.sample(DOMAINS, 5).map(d => `${d}.example.org`)
    ),
    ...list(
      'watch_authors',
      Array.from({ length: 5 }, () => person(r))
    ),
    ...list(
      'exclude_terms',
      r.sample(ADJ, 3).map(a => `${a} giveaway`)
    ),
    ...list(
      'exclude_domains',
      r.sample(DOMAINS, 2).map(d => `ads.${d}.test`)
    )
  ];
  return { file: `journals/topics/config/${topic.id}.yaml`, text: `${lines.join('\n')}\n` };
}
