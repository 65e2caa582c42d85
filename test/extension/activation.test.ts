import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addFeatures, type Features } from '../../src/vscode/add-features';
import { commands } from '../../src/vscode/contributions';
import { createJournalStore, type JournalStore } from '../../src/vscode/journal-store';
import type { Log } from '../../src/vscode/log';
import { clock, waitFor } from '../support/vscode/waiting';
import { extensionId, workspaceFolder } from '../support/vscode/workspace';

describe('activation', () => {
  it('happens by itself where a journal is', async () => {
    const isActive = () => vscode.extensions.getExtension(extensionId)?.isActive;
    await waitFor('the extension to be active', clock, isActive);
  });

  it('is in a Node process', () => {
    assert.equal(workspaceFolder().uri.scheme, 'file');
    assert.equal(typeof process.versions.node, 'string');
  });

  it('is done when every command is registered', async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      commands.map(({ command }) => command).filter(command => !registered.includes(command)),
      []
    );
  });
});

describe('the features', () => {
  const errors: unknown[] = [];
  let channel: Log;
  let log: Log;
  let store: JournalStore;

  beforeEach(() => {
    errors.length = 0;
    channel = vscode.window.createOutputChannel('Test', { log: true });
    log = Object.create(channel, { error: { value: (...said: unknown[]) => errors.push(...said) } });
    store = createJournalStore(log);
  });

  afterEach(() => {
    store.dispose();
    channel.dispose();
  });

  /** Features that note what becomes of them. */
  const notedFeatures = (noted: string[]): Features => ({
    registerFeatures: () => {
      noted.push('registered');
      return { dispose: () => noted.push('disposed') };
    }
  });

  it('are waited for by nothing that follows the journal', async () => {
    const noted: string[] = [];
    const subscriptions: vscode.Disposable[] = [];
    let load = (_: Features) => {};
    const loading = new Promise<Features>(resolve => {
      load = resolve;
    });
    const added = addFeatures(subscriptions, loading, store, log);
    await store.loaded();
    assert.equal(store.journals().length, 1);
    load(notedFeatures(noted));
    await added;
    assert.deepEqual(noted, ['registered']);
    for (const each of subscriptions) each.dispose();
    assert.deepEqual(noted, ['registered', 'disposed']);
  });

  it('are not registered when the extension was deactivated while they were loaded', async () => {
    const noted: string[] = [];
    const subscriptions: vscode.Disposable[] = [];
    const added = addFeatures(subscriptions, Promise.resolve(notedFeatures(noted)), store, log);
    for (const each of subscriptions) each.dispose();
    await added;
    assert.deepEqual([noted, errors], [[], []]);
  });

  it('are said to be missing where they cannot be loaded', async () => {
    const subscriptions: vscode.Disposable[] = [];
    const failure = new Error('There is no features.js');
    await addFeatures(subscriptions, Promise.reject(failure), store, log);
    assert.deepEqual(errors, ['Failed to load the features:', failure]);
  });
});
