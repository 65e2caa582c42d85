// The package brings no types; these are what the preview’s own code knows of it.
declare module 'markdown-it' {
  type MarkdownIt = import('../../src/vscode/preview/markdown-it').MarkdownIt & {
    render(text: string, env?: object): string;
  };
  const create: (options?: object) => MarkdownIt;
  export = create;
}
