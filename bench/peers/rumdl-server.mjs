// rumdl-server.mjs FOLDER FILE: rumdl's language server, spoken to over stdio as an editor does: edits FILE until the server has
// given the problems of that version.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdit, planEdits } from '../edits.mjs';
import { quantiles, report } from '../report.mjs';

const [folder = '', file = ''] = process.argv.slice(2);
const command = join(createRequire(import.meta.url).resolve('rumdl/package.json'), '..', 'bin', 'rumdl');
const server = spawn(process.execPath, [command, 'server'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
const connection = createMessageConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin)
);
connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({})));
connection.onRequest('client/registerCapability', () => null);
connection.onRequest('window/workDoneProgress/create', () => null);
connection.onRequest('workspace/diagnostic/refresh', () => null);
/** What waits for the problems of a version. */
let wanted;
connection.onNotification('textDocument/publishDiagnostics', published => {
  if (published.uri === uri && published.version === wanted?.version) wanted.arrived(published.diagnostics);
});
connection.listen();

const uri = pathToFileURL(join(folder, file)).href;
const rootUri = pathToFileURL(folder).href;
const { capabilities } = await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri,
  workspaceFolders: [{ uri: rootUri, name: 'journals' }],
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: { publishDiagnostics: { versionSupport: true }, diagnostic: {}, synchronization: {} }
  }
});
const takesChanges = (capabilities.textDocumentSync?.change ?? capabilities.textDocumentSync) === 2;

/** Sends a notification about `version` of the document, and waits for the problems of that version: asked for, or sent. */
async function problemsAfter(method, version, params) {
  if (capabilities.diagnosticProvider) {
    await connection.sendNotification(method, params);
    return (await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })).items;
  }
  const problems = new Promise(arrived => {
    wanted = { version, arrived };
  });
  await connection.sendNotification(method, params);
  return problems;
}

await connection.sendNotification('initialized', {});
let document = TextDocument.create(uri, 'markdown', 1, readFileSync(join(folder, file), 'utf8'));
await problemsAfter('textDocument/didOpen', 1, {
  textDocument: { uri, languageId: 'markdown', version: 1, text: document.getText() }
});

/** Makes one edit and gives the milliseconds until the problems are there. */
async function measure(edit) {
  const range = { start: document.positionAt(edit.start), end: document.positionAt(edit.end) };
  const version = document.version + 1;
  document = TextDocument.create(uri, 'markdown', version, applyEdit(document.getText(), edit));
  const contentChanges = takesChanges ? [{ range, text: edit.text }] : [{ text: document.getText() }];
  const start = performance.now();
  await problemsAfter('textDocument/didChange', version, { textDocument: { uri, version }, contentChanges });
  return performance.now() - start;
}

const edits = planEdits(document.getText(), 1);
for (const edit of edits.slice(0, 2)) await measure(edit); // to warm up
const times = [];
for (const edit of edits) times.push(await measure(edit));
report({ ...quantiles(times), pulled: capabilities.diagnosticProvider !== undefined });
const ended = new Promise(resolve => server.on('close', resolve));
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
connection.dispose();
server.stdin.end();
await ended;
