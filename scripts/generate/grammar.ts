import { entryHeadingGrammar } from './grammar-entry-heading';
import { frontMatterGrammar } from './grammar-front-matter';
import { itemsGrammar } from './grammar-items';

/** A TextMate grammar that adds to VS Code's own of Markdown. */
export interface Injection {
  readonly name: string;
  readonly scopeName: string;
  /** In which scopes of VS Code's own grammar it is asked. */
  readonly injectionSelector: string;
  readonly patterns: readonly object[];
  readonly repository: Readonly<Record<string, object>>;
}

/** A grammar with its file, from the repository's root. */
export interface GrammarFile {
  readonly path: string;
  readonly grammar: Injection;
}

const fileOf = (name: string) => `syntaxes/${name}.injection.tmLanguage.json`;

/**
 * The grammars. There is one for each kind of place, since all patterns of one are tried wherever its selector fits.
 * What VS Code's own grammar found stays as it is: what a block is, is asked of it and not found out twice.
 */
export const grammarFiles: readonly GrammarFile[] = [
  { path: fileOf('entry-heading'), grammar: entryHeadingGrammar },
  { path: fileOf('items'), grammar: itemsGrammar },
  { path: fileOf('front-matter'), grammar: frontMatterGrammar }
];

/** The text of a grammar's file. */
export const grammarText = ({ grammar }: GrammarFile): string => `${JSON.stringify(grammar, null, 2)}\n`;
