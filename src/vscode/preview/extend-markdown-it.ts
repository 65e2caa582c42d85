import * as vscode from 'vscode';
import { type PreviewMark, previewMarks } from '../../queries/preview';
import type { JournalStore, Place } from '../journal-store';
import { guarded, type Log } from '../log';
import { applyMarks } from './apply-marks';
import type { MarkdownIt, RenderEnv, Token } from './markdown-it';
import { followPreviews } from './refresh';

/** What VS Code’s Markdown preview asks an extension for. */
export interface PreviewExtension extends vscode.Disposable {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/**
 * Lets VS Code’s Markdown preview show journal documents with what the journal knows. How Markdown is read stays as it is:
 * which document it is of is only known when it is rendered, and other documents are rendered as ever.
 */
export function createPreview(store: JournalStore, log: Log): PreviewExtension {
  const previews = followPreviews(store, log, marksAt);
  // What was noted while tokens were read, which VS Code does not keep.
  const notes = new WeakMap<Token[], object>();
  const marked = (md: MarkdownIt, tokens: Token[], env: RenderEnv | undefined): Token[] => {
    const document = documentOf(env);
    const place = document && store.placeOf(document.uri);
    if (document === undefined || document.languageId !== 'markdown') return tokens;
    const marks = place === undefined ? [] : marksOf(store, place, document);
    previews.note(document, marks);
    return applyMarks(md, tokens, document.getText(), marks, notes.get(tokens) ?? {});
  };
  return {
    extendMarkdownIt(md) {
      const { renderer } = md;
      md.core.ruler.push('topic_journal', ({ tokens, env }) => void notes.set(tokens, env));
      const { render } = renderer;
      const mark = guarded(log, 'show a journal in the preview', marked);
      renderer.render = (tokens, options, env) => render.call(renderer, mark(md, tokens, env) ?? tokens, options, env);
      return md;
    },
    dispose: previews.dispose
  };
}

/** The document that is rendered, where it is one. */
function documentOf(env: RenderEnv | undefined): vscode.TextDocument | undefined {
  const uri = env?.currentDocument;
  if (!(uri instanceof vscode.Uri)) return undefined;
  const address = uri.toString();
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === address);
}

function marksOf(store: JournalStore, place: Place, document: vscode.TextDocument): PreviewMark[] {
  store.sync(place, document);
  return marksAt(place);
}

/** What the index says of the document at `place`. */
function marksAt({ root, path }: Place): PreviewMark[] {
  const { index } = root.workspace;
  const document = index.documents.get(path);
  return document !== undefined && 'segments' in document ? previewMarks(index, document, root.isLoaded) : [];
}
