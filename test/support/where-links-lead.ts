// Where the links of Markdown files lead, found without anything of the product: by remark's parser, with references resolved,
// and GitHub's anchors.

import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Files } from './renaming';

interface ReadFile {
  readonly nodes: readonly Nodes[];
  /** The anchors of its headings, in their order. */
  readonly anchors: readonly string[];
  /** The days of its headings of level 2, in the order of all headings. */
  readonly days: readonly (string | undefined)[];
}

/** What a file is called before a rename, given by its path after it. */
type Identity = (path: string) => string;

const TAG = /(?<![\]!\\[])\[([a-z0-9-]+)(?:#(\d{4}-\d\d-\d\d))?\](?![([:])/g;

/**
 * Where every link, reference and tag of all files leads, in the order of the text: the file, and which of its headings; null
 * where it leads nowhere. Of several entries of a tag’s day it is not said which. `identity` says which file is which before and after a rename.
 */
export function whereLinksLead(files: Files, identity: Identity = path => path): Map<string, (string | null)[]> {
  const markdown = new Map(
    Object.entries(files).flatMap(([path, text]) => (path.endsWith('.md') ? [[path, read(text)] as const] : []))
  );
  return new Map([...markdown].map(([path, file]) => [identity(path), linksOf(path, file, files, markdown, identity)]));
}

function read(whole: string): ReadFile {
  const text = whole.replace(/^\ufeff/, '').replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '');
  const nodes: Nodes[] = [];
  const visit = (node: Nodes, isInner: boolean) => {
    // The headings of quotes and lists are no places to lead to here.
    if (!(isInner && node.type === 'heading')) nodes.push(node);
    const isBlock = node.type === 'blockquote' || node.type === 'listItem';
    if ('children' in node) for (const child of node.children) visit(child, isInner || isBlock);
  };
  visit(fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }), false);
  const headings = nodes.filter(node => node.type === 'heading');
  const slugger = new GithubSlugger();
  return {
    nodes,
    anchors: headings.map(heading => slugger.slug(shown(heading, text))),
    days: headings.map(heading => (heading.depth === 2 ? dayOf(textOf(heading)) : undefined))
  };
}

/** The day that a heading starts with, if it is one of the calendar. */
function dayOf(text: string): string | undefined {
  const [day = ''] = /^\d{4}-\d\d-\d\d/.exec(text) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? undefined : day;
}

/** What a reader sees of a heading, in which a reference that resolves has no brackets for GitHub but has them here. */
function shown(heading: Nodes, text: string): string {
  if (heading.type === 'linkReference') {
    return text.slice(heading.position?.start.offset, heading.position?.end.offset);
  }
  return 'children' in heading ? heading.children.map(child => shown(child, text)).join('') : textOf(heading);
}

function linksOf(
  path: string,
  { nodes }: ReadFile,
  files: Files,
  markdown: ReadonlyMap<string, ReadFile>,
  identity: Identity
): (string | null)[] {
  // What has the form of a tag elsewhere is none.
  const isJournal = /^journals\/[^/]+\//.test(path);
  const definitions = new Map<string, string>();
  for (const node of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  }
  const leadsTo = (url: string): string | null => {
    const [, file = '', anchor = ''] = /^([^#]*)(.*)$/s.exec(url) ?? [];
    const target = file === '' ? path : pathOf(path, file);
    if (target === undefined || !(target in files)) return null;
    const headings = markdown.get(target)?.anchors;
    if (anchor.length <= 1 || headings === undefined) return identity(target);
    const place = headings.indexOf(
      decodeURIComponent(anchor.slice(1))
        .toLowerCase()
        .replace(/^user-content-/, '')
    );
    return place === -1 ? null : `${identity(target)} ${place}`;
  };
  const tagged = (id: string, day: string | undefined): string | null => {
    const target = `journals/topics/${id}.md`;
    const file = markdown.get(target);
    const config = Object.keys(files).find(each => /^journals\/topics\/config\/(.*)\.ya?ml$/.exec(each)?.[1] === id);
    if (file === undefined) return config === undefined ? null : `${identity(config)} ${day}`;
    if (day === undefined) return identity(target);
    const place = file.days.indexOf(day);
    const isOnly = file.days.indexOf(day, place + 1) === -1;
    return place === -1 ? null : `${identity(target)} by its day${isOnly ? ` ${place}` : ''}`;
  };
  return nodes.flatMap(node => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') return [leadsTo(node.url)];
    if (node.type === 'linkReference') {
      const link = leadsTo(definitions.get(node.identifier) ?? '');
      if (!isJournal) return [link];
      const [, id, day] = /^([a-z0-9-]+)(?:#(\d{4}-\d\d-\d\d))?$/.exec(node.label ?? '') ?? [];
      return id === undefined || node.referenceType !== 'shortcut' ? [link] : [link, tagged(id, day)];
    }
    return isJournal && node.type === 'text'
      ? [...node.value.matchAll(TAG)].map(([, id = '', day]) => tagged(id, day))
      : [];
  });
}

/** The path to which `address` leads from the file `from`; undefined for what is no path. */
function pathOf(from: string, address: string): string | undefined {
  const { protocol, host, pathname } = new URL(address, `journal://root/${from}`);
  return protocol === 'journal:' && host === 'root' ? decodeURIComponent(pathname.slice(1)) : undefined;
}
