// Journals as long and as many as a test needs, each source of them another one.

const NOTE =
  'Peat that is kept wet holds what it has; the counts of three autumns say so, and those who drained it agree by now.';

function source(topic: number, entry: number, place: number): string {
  const address = `https://source-${place}.example/${topic}/${entry}`;
  return `- [What ${topic}.${entry} says of the ${place}th moor](${address}) (Publisher ${place}, 2026-0${(place % 9) + 1}) — ${NOTE}`;
}

const dateOf = (number: number): string =>
  new Date(Date.UTC(2026, 5, 26) - number * 86_400_000).toISOString().slice(0, 10);

function entry(topic: number, number: number): string {
  const sources = Array.from({ length: 12 }, (_, place) => source(topic, number, place));
  return [
    `## ${dateOf(number)} — Gather`,
    `### Moors of ${number % 17}`,
    sources.join('\n'),
    '### Cross-links',
    `- [topic-${(topic + 1) % 7}] Water stands there as well.`,
    '### Meta-observations',
    `- **Gap:** nobody has counted in the ${number}th week`
  ].join('\n\n');
}

/** A journal of topic `topic` with `entries` entries of about 3.3 kB each, newest first. */
export function longJournal(topic: number, entries: number): string {
  const all = Array.from({ length: entries }, (_, number) => entry(topic, number));
  const index = all.map((_, number) => `- [${dateOf(number)} — Gather](#${dateOf(number)}--gather)`);
  return `# Topic ${topic}\n\n## Index\n\n${index.join('\n')}\n\n${all.join('\n\n')}\n`;
}

/** The path of the journal of topic `topic`. */
export const journalPath = (topic: number): string => `journals/topics/topic-${topic}.md`;
