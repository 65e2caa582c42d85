// An extension that is activated before ours, so that its listener is called first: it notes when a change is known, and when an
// extension that has nothing to work out could have shown a diagnostic. measure.cjs, in the same process, reads what it notes.
const vscode = require('vscode');

const OURS = 'topic-journal.topic-journal';

exports.activate = ({ subscriptions }) => {
  const probe = { isFirst: vscode.extensions.getExtension(OURS)?.isActive === false, changedAt: 0, shownAt: 0 };
  globalThis.topicJournalProbe = probe;
  const collection = vscode.languages.createDiagnosticCollection('probe');
  const show = ({ uri }) => {
    collection.set(uri, [new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), 'probe')]);
    probe.shownAt = performance.now();
  };
  subscriptions.push(
    collection,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || document.uri.scheme !== 'file') return;
      probe.changedAt = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        show(document);
      };
      port2.postMessage(undefined);
    })
  );
};
