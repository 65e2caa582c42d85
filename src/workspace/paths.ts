/** The last part of `path` without its extension: `vibe-coding` of `journals/topics/vibe-coding.md`. */
export function stemOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}

/** The last part of `path`. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder of `path`, without a slash at its end; empty for a file at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The file `name` in `folder`, which is empty for the root. */
export const joinPath = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** `path` with `.` and `..` resolved; undefined where it leaves the root. */
export function normalize(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The path from the file `from` to the file `to`, as a link writes it: `config/a.yaml`, `../topics/a.md`. */
export function relativePath(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** Where a link leads. */
export interface LinkTarget {
  /** The file, relative to the root; the linking file's own path for `#anchor`. */
  readonly path: string;
  /** Decoded, without the `#`; null where there is none. */
  readonly anchor: string | null;
}

/**
 * Resolves the destination of a link in the file `from`: a relative path, a path from the root (`/a.md`), or an `#anchor`.
 * Undefined for an address with a scheme or host, and for a path that leaves the root.
 */
export function resolveLink(from: string, url: string): LinkTarget | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//') || url === '') return undefined;
  const hash = url.indexOf('#');
  const anchor = hash === -1 ? null : decode(url.slice(hash + 1));
  const file = (hash === -1 ? url : url.slice(0, hash)).split('?', 1)[0] ?? '';
  if (file === '') return { path: from, anchor };
  const decoded = decode(file);
  const path = normalize(decoded.startsWith('/') ? decoded : `${folderOf(from)}/${decoded}`);
  return path === undefined ? undefined : { path, anchor };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
