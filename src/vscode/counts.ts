import { type Severity, severities } from '../format/severity';
import { plural } from '../text/plural';

/** How many problems there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export const noProblems: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

/** The counts of `problems`. */
export function countProblems(problems: readonly { readonly severity: Severity }[]): Counts {
  if (problems.length === 0) return noProblems;
  const counts = { ...noProblems };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** The sum of two counts. */
export const addCounts = (one: Counts, other: Counts): Counts => ({
  error: one.error + other.error,
  warning: one.warning + other.warning,
  information: one.information + other.information,
  hint: one.hint + other.hint
});

/** The counts in words: `2 errors, 1 hint`, or `no problems`. `most` is the mildest severity that is named. */
export function countsInWords(counts: Counts, most: Severity = 'hint'): string {
  const named = severities.slice(0, severities.indexOf(most) + 1).filter(each => counts[each] > 0);
  const words = named.map(each =>
    each === 'information' ? `${counts[each]} information` : plural(counts[each], each)
  );
  return words.length === 0 ? 'no problems' : words.join(', ');
}
