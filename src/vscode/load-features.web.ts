import * as vscode from 'vscode';
import type { Features, LoadFeatures } from './add-features';

/**
 * In a web worker, VS Code loads an extension's first file alone, and its `require` knows nothing but `vscode`. So the bundle
 * of the features is read here, and run as VS Code runs the first file.
 */
export const loadFeatures: LoadFeatures = async extensionUri => {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'web', 'features.js');
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const known: Readonly<Record<string, unknown>> = { vscode, './extension.js': module.exports };
  const features = { exports: {} };
  // By the end of this address debuggers know that there is a function around the source.
  const run = new Function(
    'module',
    'exports',
    'require',
    `${source}\n//# sourceURL=${file.toString(true)}#vscode-extension`
  );
  run(features, features.exports, (name: string) => known[name]);
  return features.exports as Features;
};
