import * as vscode from 'vscode';
import { type EntryLink, entryLinks } from '../../queries/entry-links';
import type { JournalStore } from '../journal-store';
import { topicHere } from './topic-here';

/**
 * Puts a link to the entry in which the cursor of the active editor is into the clipboard: a person chooses between its tag
 * and Markdown links, unless `given` says `'tag'` or `'link'`, as a key binding may. Gives what was copied.
 */
export async function copyEntryLink(store: JournalStore, given?: unknown): Promise<string | undefined> {
  const here = topicHere(store);
  if (here === undefined) return undefined;
  const links = entryLinks(here.place.root.workspace.index, here.markdown, here.offset);
  if (links === undefined) {
    void vscode.window.showInformationMessage('The cursor is in no entry that has a date.');
    return undefined;
  }
  const link = links.find(({ kind }) => kind === given) ?? (await pickLink(links));
  if (link === undefined) return undefined;
  await vscode.env.clipboard.writeText(link.text);
  vscode.window.setStatusBarMessage(`Journal: copied ${link.text}`, 4000);
  return link.text;
}

async function pickLink(links: readonly EntryLink[]): Promise<EntryLink | undefined> {
  const items = links.map(link => ({
    label: link.text,
    description: link.isAmbiguous ? `${link.use} — leads to another entry of that day, which stands above` : link.use,
    link
  }));
  const options = { title: 'Copy Link to Entry', placeHolder: 'What to copy' };
  return (await vscode.window.showQuickPick(items, options))?.link;
}
