import { type DocumentKind, documentKinds, SETTINGS_FILE } from '../format/documents';
import type { SettingsInput } from '../format/settings';
import type { Severity } from '../format/severity';
import { type Vocabulary, vocabularyOf } from '../format/vocabulary';
import { isPattern, matcherOf } from './globs';

/** How one rule is set: its severity, if that is not its own, and its options. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** All that a workspace decides for itself. */
export interface WorkspaceSettings {
  readonly vocabulary: Vocabulary;
  /** By the rule's code. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** The kind that the file at a path (relative to the root) has by its place; undefined where it is no journal document. */
  readonly kindOf: (path: string) => DocumentKind | undefined;
  /** The globs of all journal documents. */
  readonly globs: readonly string[];
  /** The folder that a new document of a kind belongs into; undefined where the globs name no certain one. */
  readonly folderOf: (kind: DocumentKind) => string | undefined;
}

/**
 * The settings of a workspace. `file` is the content of its `.topic-journal.yaml`, `editor` what an editor's settings say in
 * the same terms; the file wins, so that everybody who shares the workspace, and its CI, see the same problems.
 */
export function settingsOf(file: SettingsInput = {}, editor: SettingsInput = {}): WorkspaceSettings {
  const globsOf = documentKinds.map(({ kind, setting, files }) => {
    const set = setting === undefined ? undefined : (file[setting] ?? editor[setting]);
    return { kind, globs: set === undefined ? files : typeof set === 'string' ? [set] : set };
  });
  const matchers = globsOf.map(({ kind, globs }) => ({ kind, matches: matcherOf(globs) }));
  return {
    vocabulary: vocabularyOf({ ...editor.vocabulary, ...file.vocabulary }),
    rules: rulesOf({ ...editor.rules, ...file.rules }),
    kindOf: path => (path === SETTINGS_FILE ? 'settings' : matchers.find(({ matches }) => matches(path))?.kind),
    globs: globsOf.flatMap(({ globs }) => globs),
    folderOf: kind => fixedFolder(globsOf.find(each => each.kind === kind)?.globs[0] ?? '')
  };
}

/** The folder of a glob that has no pattern in its folders: `journals/topics` of `journals/topics/*.md`. */
function fixedFolder(glob: string): string | undefined {
  const slash = glob.lastIndexOf('/');
  const folder = slash === -1 ? '' : glob.slice(0, slash);
  return isPattern(folder) ? undefined : folder;
}

function rulesOf(rules: NonNullable<SettingsInput['rules']>): Map<string, RuleSetting> {
  return new Map(
    Object.entries(rules).map(([code, value]) => {
      if (typeof value === 'string') return [code, { severity: value, options: {} }];
      const { severity, ...options } = value;
      return [code, { ...(severity !== undefined && { severity }), options }];
    })
  );
}
