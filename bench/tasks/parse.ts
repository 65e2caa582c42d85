// parse.ts FOLDER [FILE]: remark-parse over the same texts and nothing else, as the yardstick.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { listFiles, report } from './workspace';

const [folder = '', file] = process.argv.slice(2);
const processor = unified().use(remarkParse).freeze();
const files =
  file === undefined ? listFiles(folder).filter(({ path }) => path.endsWith('.md')) : [{ file: join(folder, file) }];
const decoder = new TextDecoder();
const start = performance.now();
for (const each of files) processor.parse(decoder.decode(readFileSync(each.file)));
report({ total: performance.now() - start, peak: process.resourceUsage().maxRSS / 1e3 });
