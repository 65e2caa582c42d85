import ignore, { type Ignore } from 'ignore';
import { joinPath } from './paths';

/** The folders that `path` lies in, from the root, which is empty, down: for `a/b/c.md` they are ``, `a` and `a/b`. */
export function foldersAbove(path: string): string[] {
  const folders = [''];
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
    folders.push(path.slice(0, slash));
  return folders;
}

/**
 * Says which files of a workspace Git ignores. `files` are the contents of `.gitignore` files by their folders, relative to
 * the repository's root; `root` is the workspace's own folder there, empty where it is the repository's. What the repository
 * ignores as a whole, the workspace's folder or one above it, was chosen nevertheless: then only what the workspace itself
 * ignores is left out. Source: https://git-scm.com/docs/gitignore#_pattern_format
 */
export function gitIgnored(files: ReadonlyMap<string, string>, root: string): (path: string) => boolean {
  const rules = new Map([...files].map(([folder, text]) => [folder, ignore().add(text)]));
  const isInside = (folder: string) => folder === root || root === '' || folder.startsWith(`${root}/`);
  const own =
    root !== '' && isIgnored(rules, `${root}/`) ? new Map([...rules].filter(([folder]) => isInside(folder))) : rules;
  return path => isIgnored(own, joinPath(root, path));
}

/** A folder that is ignored takes all that is in it along, whatever is said further down. */
function isIgnored(rules: ReadonlyMap<string, Ignore>, path: string): boolean {
  const folders = foldersAbove(path.replace(/\/$/, ''));
  return [...folders.slice(1).map(folder => `${folder}/`), path].some(each => decide(rules, each));
}

/** What the rules that are nearest to `path` say of it alone. */
function decide(rules: ReadonlyMap<string, Ignore>, path: string): boolean {
  for (const folder of foldersAbove(path.replace(/\/$/, '')).reverse()) {
    const below = folder === '' ? path : path.slice(folder.length + 1);
    const { ignored, unignored } = rules.get(folder)?.test(below) ?? { ignored: false, unignored: false };
    if (ignored || unignored) return ignored;
  }
  return false;
}
