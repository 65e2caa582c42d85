// Briefs that cite what the journals cite.
import { prose, SECTION_FORMS } from './forms.mjs';
import { anchor, cap, DAY, END, iso, plural, slugWords } from './names.mjs';
import { Rng } from './random.mjs';
import { ADJ, NOUN } from './words.mjs';

export function renderBrief(seed, n, journals) {
  const r = new Rng(`${seed}/brief/${n}`);
  const chosen = r.sample(journals, r.int(1, Math.min(4, journals.length)));
  const lead = chosen[0].topic;
  const date = iso(END - Math.floor((n * 700) / 5000 + r.int(0, 300)) * DAY);
  const sources = [];
  for (const j of chosen) {
    for (let i = 0; i < r.int(2, 5); i++) {
      const e = r.pick(j.entries);
      const s = r.pick(r.pick(e.sections).bullets);
      if (!sources.some(x => x.url === s.url)) sources.push({ ...s, entry: e, topic: j.topic });
    }
  }
  const cite = () => {
    const s = r.pick(sources);
    return `[${s.publisher}](${s.url})`;
  };
  const journalLink = () => {
    const j = r.pick(chosen);
    const e = r.pick(j.entries);
    return `[${j.topic.id}, ${e.date}](../topics/${j.topic.id}.md#${anchor(e.heading)})`;
  };
  const bullet = (min, max) => `- ${prose(r, lead.subject, min, max)} (${r.chance(0.6) ? cite() : journalLink()})`;
  const title = `${cap(r.pick(ADJ))} ${plural(r.pick(NOUN))} in ${lead.subject}`;
  const L = [
    '---',
    'kind: brief',
    `issue: ${n + 1}`,
    `edition: ${date}`,
    'category: General',
    `updated: ${date}`,
    `confidence: ${r.pick(['Low', 'Medium', 'High'])}`,
    `sources: ${sources.length}`,
    `topics: [${chosen.map(j => j.topic.id).join(', ')}]`,
    '---',
    '',
    `# ${title}`,
    '',
    prose(r, lead.subject, 40, 70),
    '',
    '## Key takeaways',
    ''
  ];
  for (let i = 0; i < r.int(3, 5); i++) L.push(bullet(25, 50));
  L.push('', '## Sections');
  for (let i = 0; i < r.int(2, 4); i++) {
    L.push('', `### ${r.pick(SECTION_FORMS)(r, lead.subject)}`, '');
    for (let k = 0; k < r.int(2, 4); k++) L.push(bullet(35, 80));
  }
  for (const [name, min, max] of [
    ['Watchlist', 20, 40],
    ['Unknowns', 15, 35]
  ]) {
    L.push('', `## ${name}`, '');
    for (let i = 0; i < r.int(2, 4); i++) L.push(`- ${prose(r, lead.subject, min, max)}`);
  }
  L.push('', '## Investor overlay');
  for (const name of ['Read-throughs', 'What would confirm', 'What would kill']) {
    L.push('', `### ${name}`, '');
    for (let i = 0; i < r.int(1, 3); i++) L.push(`- ${prose(r, lead.subject, 18, 35)}`);
  }
  L.push('', '## Sources', '');
  for (const s of sources) L.push(`- [${s.title}](${s.url}) (${s.publisher}, ${s.date})`);
  return { file: `journals/briefs/${date}-${slugWords(title)}-${n + 1}.md`, text: `${L.join('\n')}\n` };
}
