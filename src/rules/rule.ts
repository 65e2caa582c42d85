import type { Severity } from '../format/severity';
import type { JournalDocument, MarkdownDocument, Segment, SegmentFacts } from '../journal/model';
import type { WorkspaceEdit } from '../text/edit';
import type { Range } from '../text/range';
import type { JournalIndex, Table } from '../workspace/journal-index';

/** A way to mend a problem. */
export interface Fix {
  /** What it does, as a person would say it: `Change to “vibe-coding”`. */
  readonly title: string;
  readonly edit: WorkspaceEdit;
  /** Whether it can be made without asking: there is only one right answer. `--fix` and “fix all” make only these. */
  readonly safe: boolean;
}

/** Another place that explains a problem: where the source was cited first. */
export interface Related {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** What a rule finds. */
export interface Finding {
  readonly range: Range;
  readonly message: string;
  /** The ways to mend it; or what makes them when they are asked for, where that takes a search and none is safe. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  readonly related?: readonly Related[];
  /** Where this finding is worse or milder than the rule in general. A severity set by the user wins. */
  readonly severity?: Severity;
}

/** What a rule is given besides the document. */
export interface RuleContext {
  readonly index: JournalIndex;
  /** The rule's options, as the user set them; empty where nothing is set. */
  readonly options: Readonly<Record<string, unknown>>;
  /** All rules there are: handed in, since a rule cannot import the registry that imports it. */
  readonly rules: readonly Rule[];
  /** The codes that a problem can have: those of the rules, and that of a rule that failed. */
  readonly codes: readonly string[];
}

/** Files of a small workspace by their paths; `«…»` marks the ranges at which the rule is to find something. */
export type ExampleFiles = Readonly<Record<string, string>>;

export interface RuleExample {
  readonly bad: ExampleFiles;
  readonly good: ExampleFiles;
  /** The options that the example is checked with. */
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface RuleOption {
  readonly name: string;
  readonly description: string;
  /** A JSON schema of its value. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/**
 * A check of one segment, whose findings depend on nothing else of the document than its path, kind and front matter: where
 * none of that changed, it is not made again.
 */
export interface SegmentCheck {
  /** The facts that it looks at; segments without any are passed over. */
  readonly of: readonly (keyof SegmentFacts | 'localAddresses')[];
  /** The tables of the index that it looks things up in. */
  readonly uses: readonly Table[];
  readonly check: (segment: Segment, document: MarkdownDocument, context: RuleContext) => Iterable<Finding>;
}

/** One rule, the only place that says anything about it: settings, documentation, tests and reports come from here. */
export interface Rule {
  /** Stable, in kebab-case: `unknown-topic`. */
  readonly code: string;
  readonly group:
    | 'cross-links'
    | 'structure'
    | 'sources'
    | 'observations'
    | 'configs'
    | 'briefs and analyses'
    | 'open items';
  /** One line: what it reports. */
  readonly summary: string;
  /** Why that matters, for the documentation. */
  readonly reason: string;
  readonly severity: Severity;
  /** Whether it is asked only where a user gives it a severity. */
  readonly isOff?: true;
  /** What its fixes do, for the documentation; none for a rule without fixes. */
  readonly fix?: string;
  readonly options?: readonly RuleOption[];
  /** Checked by the tests: each `bad` is found where it is marked, and nothing in `good` is. */
  readonly examples: readonly RuleExample[];
  /** What is to be looked for in a document as a whole. */
  readonly check?: (document: JournalDocument, context: RuleContext) => Iterable<Finding>;
  /** Whether what `check` finds depends on the outline of the document alone, its Index included. */
  readonly byOutline?: true;
  /** What is to be looked for in each segment of a Markdown document by itself. */
  readonly bySegment?: SegmentCheck;
}

/** How bad what a rule finds is where nobody has set that. */
export const defaultSeverity = ({ severity, isOff }: Rule): Severity | 'off' => (isOff ? 'off' : severity);

/** A finding with the rule that made it and how bad it is in this workspace. */
export interface Problem extends Omit<Finding, 'fixes'> {
  readonly fixes?: readonly Fix[];
  /** That none of its fixes is safe, so that nobody needs to have them made to find that out. */
  readonly isUnsafe?: true;
  readonly path: string;
  readonly code: string;
  readonly severity: Severity;
}
