const DAY = 24 * 3600 * 1000;

/** A topic journal of about so many megabytes, with one entry a day; each entry is a segment of five kilobytes. */
export function longJournal(megabytes: number): string {
  const entry = (at: number): string => {
    const date = new Date(Date.UTC(2026, 5, 1) - at * DAY).toISOString().slice(0, 10);
    const source = (number: number) =>
      `- [Tide](https://a.example/${at}/${number}) (Long Table, ${date}) — why${' the water comes and goes'.repeat(5)}\n`;
    const sources = Array.from({ length: 25 }, (_, number) => source(number)).join('');
    return `## ${date} — Gather\n\n### Currents\n\n${sources}\n`;
  };
  const count = Math.ceil((megabytes * 1e6) / entry(0).length);
  const entries = Array.from({ length: count }, (_, at) => entry(at)).join('');
  return `# Tides\n\n## What We’re Tracking\n\n## Index\n\n${entries}## Strategy Changelog\n`;
}
