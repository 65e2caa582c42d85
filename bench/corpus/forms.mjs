// The sentences and titles of the synthetic journals, each a form that is filled with words.
import { articles, cap, org, person, plural, two } from './names.mjs';
import { ADJ, EFFECT, NOUN, REGION, STATUS, UNIT, VERB } from './words.mjs';

export const TITLE_FORMS = [
  (r, s) => `What the ${r.pick(ADJ)} ${r.pick(NOUN)} tells us about ${s}`,
  (r, s) => `${cap(s)} in ${r.pick(REGION)}: a ${r.pick(ADJ)} ${r.pick(NOUN)}`,
  (r, s) => `${org(r)} releases ${r.pick(ADJ)} ${r.pick(NOUN)} for ${s}`,
  (r, s) => `${cap(two(r, NOUN).join(' or '))}? Rethinking ${s} after ${r.int(2019, 2026)}`,
  (r, s) => `The ${r.pick(NOUN)} problem — ${person(r)} on ${s}`,
  (r, s) => `${cap(s)} update [${r.pick(['March', 'April', 'May', 'June'])} 2026]: ${r.pick(STATUS)} results`
];
export const SECTION_FORMS = [
  (r, _s) => `${cap(r.pick(NOUN))} and the ${r.pick(ADJ)} turn`,
  (r, s) => `${cap(s)}: ${r.pick(STATUS)} signals from ${r.pick(REGION)}`,
  (r, _s) => `${cap(r.pick(ADJ))} ${plural(r.pick(NOUN))}`,
  (r, _s) => `From ${two(r, NOUN).join(' to ')}`,
  (r, _s) => `${org(r)} revisits its ${r.pick(NOUN)}`
];
export const SENTENCES = [
  (r, _s) =>
    `${org(r)} ${r.pick(VERB)} a ${r.pick(ADJ)} ${r.pick(NOUN)} covering ${r.int(3, 480)} ${r.pick(UNIT)} in ${r.pick(REGION)}, ${r.pick(EFFECT)}.`,
  (r, s) =>
    `${person(r)} argues that the ${r.pick(NOUN)} is now the binding constraint on ${s}, not the ${r.pick(NOUN)} that most coverage emphasises.`,
  (r, _s) =>
    `The headline figure — ${r.int(1, 97)}.${r.int(0, 9)}% over ${r.int(2, 36)} months — rests on a ${r.pick(ADJ)} ${r.pick(NOUN)}, ${r.pick(EFFECT)}.`,
  (r, _s) =>
    `Compared with the ${r.pick(['January', 'February', 'March', 'April', 'May'])} gather, the ${r.pick(NOUN)} has moved from ${two(r, STATUS).join(' to ')}.`,
  (r, _s) =>
    `A **${r.pick(ADJ)} ${r.pick(NOUN)}** in ${r.pick(REGION)} is the clearest case: costs fell from $${r.int(40, 900)} to $${r.int(8, 39)} per unit between ${r.int(2018, 2023)} and ${r.int(2024, 2026)}.`,
  (r, _s) =>
    `Critics note that “${r.pick(ADJ)}” is doing a lot of work here; the paper’s own appendix reports ${r.int(2, 40)} exclusions and a ${r.int(3, 30)}-point spread.`,
  (r, _s) =>
    `The method is simple: sample ${r.int(20, 900)} records, rank them with \`score >= 0.${r.int(5, 95)}\`, then have two reviewers resolve the rest.`,
  (r, s) =>
    `If the pattern holds, the ${r.pick(NOUN)} would reach ${r.int(2, 60)}× its ${r.int(2020, 2024)} level before the next review of ${s}.`,
  (r, _s) => `That is a *${r.pick(ADJ)}* claim, and ${org(r)} has asked for the raw tables before citing it.`,
  (r, _s) =>
    `Three of the ${r.int(5, 24)} participating sites withdrew, citing the ${r.pick(NOUN)} and a ${r.pick(ADJ)} ${r.pick(NOUN)}.`,
  (r, s) =>
    `Useful mainly as a counterweight to the ${r.pick(ADJ)} reading of ${s} that dominated the spring coverage.`,
  (r, _s) => `No primary data, but the interview with ${person(r)} gives dates and names that can be checked.`
];
export const CROSS_FORMS = [
  (r, _s, o) =>
    `The ${r.pick(NOUN)} reported here bears directly on ${o}, where the same ${r.pick(ADJ)} constraint appeared in ${r.pick(REGION)}.`,
  (r, _s, o) =>
    `${person(r)} is cited in both journals; the ${o} reading is more ${r.pick(STATUS)} than the one given here, ${r.pick(EFFECT)}.`,
  (r, _s, o) =>
    `Watch whether the ${r.pick(ADJ)} ${r.pick(NOUN)} in ${o} confirms or undoes this result over the next ${r.int(2, 9)} months.`
];
export const META_FORMS = [
  (r, _s) =>
    `The ${r.pick(ADJ)} ${r.pick(NOUN)} has now appeared in ${r.int(2, 7)} consecutive gathers, ${r.pick(EFFECT)}.`,
  (r, s) =>
    `Coverage of ${s} leans on a handful of outlets; ${org(r)} is the only one publishing a ${r.pick(NOUN)} of its own.`,
  (r, _s) =>
    `Nothing found this cycle from ${person(r)} on the ${r.pick(NOUN)}, despite the ${r.pick(ADJ)} debate in ${r.pick(REGION)}.`,
  (r, _s) =>
    `Adding “${r.pick(ADJ)} ${r.pick(NOUN)}” to the keyword list would have surfaced at least ${r.int(2, 6)} of these items earlier.`
];

export function prose(r, subject, minWords, maxWords) {
  const target = r.int(minWords, maxWords);
  const out = [];
  let words = 0;
  let at = r.int(0, SENTENCES.length - 1);
  while (words < target) {
    const s = SENTENCES[at](r, subject);
    out.push(s);
    words += s.split(' ').length;
    at = (at + 1 + r.int(0, SENTENCES.length - 3)) % SENTENCES.length; // never the same form twice running
  }
  return articles(out.join(' '));
}
