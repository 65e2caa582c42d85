// What we use of markdown-it, which VS Code’s preview hands to us.

/** A piece of a document that was read: a block’s beginning or end, or, among the children of an `inline`, a piece of text. */
export interface Token {
  readonly type: string;
  readonly tag: string;
  /** 1 where something begins, -1 where it ends, 0 for what stands by itself. */
  readonly nesting: number;
  attrs: [string, string][] | null;
  content: string;
  readonly children: Token[] | null;
  /** Of a block, its first line and the one behind its last; null for what stands nowhere. */
  readonly map: readonly [number, number] | null;
}

/** What is told to who renders. VS Code says there which document it is, which is not known while it is read. */
export interface RenderEnv {
  readonly currentDocument?: unknown;
}

/** The parser and the renderer. */
export interface MarkdownIt {
  parse(text: string, env: object): Token[];
  readonly core: {
    readonly ruler: {
      /** Adds a rule that is done at the end of reading; `env` is what reading noted, such as definitions. */
      push(name: string, rule: (state: { readonly tokens: Token[]; readonly env: object }) => void): void;
    };
  };
  readonly renderer: {
    render(tokens: Token[], options: unknown, env: RenderEnv | undefined): string;
  };
}
