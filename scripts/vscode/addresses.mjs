// How the browser names what is on the server's disk.
import path from 'node:path';

/**
 * Gives a local path as the path of a URI: `C:\a b` → `/C:/a%20b`.
 * @param {string} file
 */
export function uriPath(file) {
  const slashed = path.resolve(file).split(path.sep).join('/');
  return encodeURI(slashed.startsWith('/') ? slashed : `/${slashed}`).replace(/[?#]/g, encodeURIComponent);
}

/**
 * Gives the URI of a local path as the workbench knows it; what is a URI already stays.
 * @param {{ authority: string }} server
 * @param {string} file
 */
export function remoteUri(server, file) {
  return /^[a-z][\w+.-]+:\/\//i.test(file) ? file : `vscode-remote://${server.authority}${uriPath(file)}`;
}

/**
 * Gives the address of the workbench, showing a folder, or a .code-workspace file, or nothing.
 * @param {{ url: string, token?: string | undefined }} server
 * @param {{ folder?: string | undefined, workspace?: string | undefined, payload?: [string, string][] }} [what] payload: start-up options, such
 * as `['openFile', uri]`
 */
export function workbenchUrl(server, { folder, workspace, payload = [] } = {}) {
  const shown = folder ? `folder=${uriPath(folder)}` : workspace ? `workspace=${uriPath(workspace)}` : 'ew=true';
  const token = server.token ? `tkn=${server.token}&` : '';
  const options = payload.length ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  return `${server.url}?${token}${shown}${options}`;
}
