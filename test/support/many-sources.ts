// Journals that cite as many sources as a test needs, with words that are as frequent as those of a language: some stand
// everywhere, most hardly anywhere. The same numbers give the same journals.

const ROOTS =
  'climate policy model energy storage ocean sensor archive soil carbon urban heat open hardware license data river forest method survey network battery market public health school garden transport water safety language vision robot privacy record museum history river coast wind solar grid mineral protein genome vaccine'.split(
    ' '
  );
const ENDS = ['', 's', 'ing', 'al', 'ist', 'ation', 'ity', 'ward', 'ology', 'ism'];
const SMALL = ['the', 'of', 'a', 'in', 'and', 'for', 'what', 'how', 'on', 'is'];
const HOUSES = ['Press', 'Review', 'Institute', 'Letters', 'Today', 'Society', 'Observer', 'Foundation'];

/** Numbers from 0 to below 1 that look random; the same for the same seed (https://en.wikipedia.org/wiki/Xorshift). */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** A word: most often a frequent one. */
function word(random: () => number): string {
  if (random() < 0.3) return pick(SMALL, random);
  const root = ROOTS[Math.floor(random() ** 2 * ROOTS.length)] as string;
  if (random() < 0.8) return root + pick(ENDS, random);
  const start = String.fromCharCode(97 + Math.floor(random() * 26)) + pick(['a', 'e', 'i', 'o', 'u'], random);
  return start + pick(ROOTS, random).slice(0, 3 + Math.floor(random() * 2)) + pick(ENDS, random);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A publisher and its domain. */
function publisher(random: () => number): { name: string; domain: string } {
  const first = capital(pick(ROOTS, random));
  const second = random() < 0.6 ? pick(HOUSES, random) : capital(word(random));
  return { name: `${first} ${second}`, domain: `${first}${second}.example`.toLowerCase() };
}

const dayOf = (number: number): string =>
  new Date(Date.UTC(2026, 5, 26) - number * 86_400_000).toISOString().slice(0, 10);

/** Journals by their paths that cite `count` sources, one in ten of them twice, in entries of twenty. */
export function journalsCiting(count: number, seed = 1): Record<string, string> {
  const random = randomNumbers(seed);
  const publishers = Array.from({ length: Math.ceil(count / 60) }, () => publisher(random));
  const items: string[] = [];
  for (let number = 0; number < count; number++) {
    const title = Array.from({ length: 4 + Math.floor(random() * 9) }, () => word(random)).join(' ');
    const { name, domain } = publishers[Math.floor(random() ** 2 * publishers.length)] as ReturnType<typeof publisher>;
    const item = `- [${capital(title)}](https://www.${domain}/${number}) (${name}, 2026-0${1 + (number % 9)}) — why it matters`;
    items.push(item);
    if (random() < 0.1) items.push(item);
  }
  const files: Record<string, string> = {};
  const perEntry = 20;
  const entries = Math.ceil(items.length / perEntry);
  for (let entry = 0, topic = 0; entry < entries; topic++) {
    const parts: string[] = [];
    for (let day = 0; day < 100 && entry < entries; day++, entry++) {
      const sources = items.slice(entry * perEntry, (entry + 1) * perEntry);
      parts.push(`## ${dayOf(day * 7 + topic)} — Gather\n\n### Readings\n\n${sources.join('\n')}\n`);
    }
    files[`journals/topics/topic-${topic}.md`] = `# Topic ${topic}\n\n${parts.join('\n')}`;
  }
  return files;
}
