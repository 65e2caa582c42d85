import * as vscode from 'vscode';

/**
 * Files that exist nowhere but here, by their paths, such as a workspace of a Git host in the browser has. `onRead` is told of
 * each file that is read, which waits for the promise that it gives.
 */
export function serveFiles(
  scheme: string,
  files: Readonly<Record<string, string>>,
  onRead: (path: string) => unknown = () => {}
): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const readOnly = () => {
    throw vscode.FileSystemError.NoPermissions('These files are only to be read');
  };
  const namesIn = (folder: string): [string, vscode.FileType][] => {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    const rests = Object.keys(files).flatMap(path => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []));
    return rests.map(rest => {
      const [name = '', ...below] = rest.split('/');
      return [name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File];
    });
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => {}),
    stat({ path }) {
      const text = files[path];
      const isFolder = text === undefined;
      if (isFolder && namesIn(path).length === 0) throw vscode.FileSystemError.FileNotFound(path);
      const type = isFolder ? vscode.FileType.Directory : vscode.FileType.File;
      return { type, ctime: 0, mtime: 0, size: text?.length ?? 0 };
    },
    readDirectory: ({ path }) => [...new Map(namesIn(path))],
    async readFile({ path }) {
      await onRead(path);
      const text = files[path];
      if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
      return new TextEncoder().encode(text);
    },
    writeFile: readOnly,
    createDirectory: readOnly,
    delete: readOnly,
    rename: readOnly
  };
  const registered = vscode.workspace.registerFileSystemProvider(scheme, provider, { isReadonly: true });
  return vscode.Disposable.from(registered, changes);
}
