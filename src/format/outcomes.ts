/** The kinds of open item. */
export type OpenItemKind = 'unknown' | 'watchlist' | 'gap' | 'suggestion';

export interface OutcomeDescription {
  readonly name: string;
  /** The kinds of open item that it can close. */
  readonly closes: readonly OpenItemKind[];
  readonly description: string;
}

/** How an open item can end: `- [x] text — answered 2026-06-26: what we learned`. */
export const outcomes: readonly OutcomeDescription[] = [
  { name: 'answered', closes: ['unknown', 'gap'], description: 'The question has an answer.' },
  { name: 'confirmed', closes: ['watchlist'], description: 'What was watched for has happened.' },
  { name: 'killed', closes: ['watchlist'], description: 'What was watched for will not happen.' },
  {
    name: 'dropped',
    closes: ['unknown', 'watchlist', 'gap', 'suggestion'],
    description: 'It is no longer worth following.'
  },
  { name: 'dismissed', closes: ['suggestion'], description: 'The suggestion will not be taken up.' }
];
