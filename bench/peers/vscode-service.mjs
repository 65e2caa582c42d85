// VS Code's own Markdown engine over a workspace that is in memory: reading the disk costs it nothing after the start, which
// flatters it.
import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, DiagnosticLevel, githubSlugifier } from 'vscode-markdown-languageservice';
import vscodeUri from 'vscode-uri';
import { markdownFiles } from './markdown-files.mjs';

const { URI } = vscodeUri;

/** The URI of a file or folder, as the engine's documents have it. */
export const uriOf = path => URI.file(path).toString();

/** A request that nobody cancels. */
export const uncancelled = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };

/** Every check of links that it has. */
export const everyCheck = {
  validateReferences: DiagnosticLevel.warning,
  validateFragmentLinks: DiagnosticLevel.warning,
  validateFileLinks: DiagnosticLevel.warning,
  validateMarkdownFileLinkFragments: DiagnosticLevel.warning,
  validateUnusedLinkDefinitions: DiagnosticLevel.warning,
  validateDuplicateLinkDefinitions: DiagnosticLevel.warning,
  ignoreLinks: []
};

/**
 * Reads the Markdown files of a folder and starts the engine on them.
 * @param {string} folder
 * @returns the `service`, its `documents` by their URIs, and `change(uri, text)`, which gives a document another text
 */
export function startService(folder) {
  const documents = new Map();
  const folders = new Map();
  for (const file of markdownFiles(folder)) {
    const uri = uriOf(file);
    documents.set(uri, TextDocument.create(uri, 'markdown', 1, readFileSync(file, 'utf8')));
    enterFolder(folders, folder, file, false);
  }
  const changed = emitter();
  const workspace = {
    workspaceFolders: [URI.file(folder)],
    onDidChangeMarkdownDocument: changed.event,
    onDidCreateMarkdownDocument: emitter().event,
    onDidDeleteMarkdownDocument: emitter().event,
    getAllMarkdownDocuments: async () => documents.values(),
    hasMarkdownDocument: uri => documents.has(uri.toString()),
    openMarkdownDocument: async uri => documents.get(uri.toString()),
    stat: async uri => {
      if (documents.has(uri.toString())) return { isDirectory: false };
      return folders.has(uri.toString()) ? { isDirectory: true } : undefined;
    },
    readDirectory: async uri => [...(folders.get(uri.toString()) ?? [])],
    watchFile: () => ({
      onDidCreate: emitter().event,
      onDidChange: emitter().event,
      onDidDelete: emitter().event,
      dispose() {}
    })
  };
  const markdownIt = new MarkdownIt({ html: true, linkify: true });
  const parser = {
    slugifier: githubSlugifier,
    tokenize: async document => markdownIt.parse(document.getText(), {})
  };
  const service = createLanguageService({ workspace, parser, logger: { level: 0, log() {} } });
  const change = (uri, text) => {
    const document = TextDocument.create(uri, 'markdown', documents.get(uri).version + 1, text);
    documents.set(uri, document);
    changed.fire(document);
    return document;
  };
  return { service, documents, change };
}

/** Lists `path` in the folder above it, and that folder in its own, up to `root`. */
function enterFolder(folders, root, path, isDirectory) {
  const parent = dirname(path);
  if (relative(root, path) === '' || parent === path) return;
  const uri = uriOf(parent);
  const isNew = !folders.has(uri);
  if (isNew) folders.set(uri, new Map());
  folders.get(uri).set(path.slice(parent.length + 1), { isDirectory });
  if (isNew) enterFolder(folders, root, parent, true);
}

function emitter() {
  const listeners = new Set();
  return {
    event: (listener, self) => {
      const bound = self === undefined ? listener : listener.bind(self);
      listeners.add(bound);
      return { dispose: () => listeners.delete(bound) };
    },
    fire: event => {
      for (const listener of listeners) listener(event);
    }
  };
}
