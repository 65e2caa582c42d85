// The Markdown files of a workspace, for the peers that are libraries.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The paths of all Markdown files at any depth of a folder, sorted.
 * @param {string} folder
 * @returns {string[]}
 */
export function markdownFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}
