import { labels } from '../../format/labels';
import { type OpenItemKind, outcomes } from '../../format/outcomes';
import { labelNamed } from '../../format/vocabulary';
import { type Completions, completionsAt } from './completion';
import { matching } from './matching';
import { isAtEnd, type Spot } from './spot';

/** The outcomes that can close a ticked item, with today's date: behind `- [x] text —`. */
export function completeClosing(spot: Spot): Completions | undefined {
  const { bullet, offset, today } = spot;
  if (bullet === undefined || bullet.box?.toLowerCase() !== 'x' || !isAtEnd(spot)) return undefined;
  const kind = kindOf(spot, bullet.content);
  const typed = /[a-z]*$/i.exec(bullet.content.slice(-20))?.[0] ?? '';
  const before = bullet.content.slice(0, bullet.content.length - typed.length);
  const separator = /[ \t](?:—|–|--|-)([ \t]*)$/.exec(before.slice(-20));
  if (kind === undefined || separator === null || (typed !== '' && separator[1] === '')) return undefined;
  const fitting = outcomes.filter(({ closes }) => closes.includes(kind));
  const space = separator[1] === '' ? ' ' : '';
  return completionsAt(
    { start: offset - typed.length, end: offset },
    typed,
    matching(fitting, typed, ({ name }) => name).map(({ name, description }) => ({
      label: `${name} ${today}`,
      kind: 'outcome',
      text: `${space}${name} ${today}: `,
      details: () => description
    }))
  );
}

/** What kind of open item the bullet with the text `content` is; undefined for none. */
function kindOf({ index, place }: Spot, content: string): OpenItemKind | undefined {
  if (place.section === 'watchlist') return 'watchlist';
  if (place.section === 'unknowns') return 'unknown';
  if (place.section !== 'meta-observations') return undefined;
  const written = /^(?:\*\*|__)?([^*_:]{1,40}?)(?:\*\*|__)?:/.exec(content)?.[1] ?? '';
  const { id } = labelNamed(index.settings.vocabulary, written) ?? {};
  if (id === 'gap') return 'gap';
  return labels.find(label => label.id === id)?.suggests === undefined ? undefined : 'suggestion';
}
