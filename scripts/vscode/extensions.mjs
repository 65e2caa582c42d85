// Installs an extension from its folder, as the files that its package would have.
import fs from 'node:fs';
import path from 'node:path';

/** By folder: to ask takes a second. */
const known = new Map();

async function packagedFiles(folder) {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  if (!known.has(folder)) known.set(folder, listFiles({ cwd: folder, packageManager: PackageManager.None }));
  return known.get(folder);
}

/**
 * Copies what the extension's package would contain into a folder of installed extensions.
 * Throws when a file that the manifest names is not among them.
 * @param {string} folder of the extension
 * @param {string} extensionsDir
 * @returns {Promise<string>} where it is installed
 */
export async function installExtension(folder, extensionsDir) {
  const files = await packagedFiles(folder);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  for (const entry of [manifest.main, manifest.browser].filter(Boolean)) {
    if (!files.includes(path.posix.normalize(entry))) throw new Error(`${entry} is not among the packaged files`);
  }
  const target = path.join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  fs.rmSync(target, { recursive: true, force: true });
  for (const file of files) fs.cpSync(path.join(folder, file), path.join(target, file), { recursive: true });
  fs.rmSync(path.join(extensionsDir, 'extensions.json'), { force: true }); // folders that it does not list are ignored
  return target;
}
