// parse.mjs commonmark|remark-parse FOLDER: parses every Markdown file of a workspace, keeps nothing and checks nothing.
import { readFileSync } from 'node:fs';
import { markdownFiles } from './markdown-files.mjs';

const parsers = {
  commonmark: async () => {
    const { Parser } = await import('commonmark');
    const parser = new Parser();
    return text => parser.parse(text);
  },
  'remark-parse': async () => {
    const [{ unified }, { default: remarkParse }] = await Promise.all([import('unified'), import('remark-parse')]);
    const processor = unified().use(remarkParse).freeze();
    return text => processor.parse(text);
  }
};

const [name = '', folder = ''] = process.argv.slice(2);
const parse = await parsers[name]();
for (const file of markdownFiles(folder)) parse(readFileSync(file, 'utf8'));
