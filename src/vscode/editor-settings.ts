import * as vscode from 'vscode';
import { type SettingsInput, settingsSchema } from '../format/settings';
import { type Reader, readers } from '../journal/readers';
import { rules } from '../rules/registry';
import { fileSettings, READER, SETTINGS_SECTION } from './contributions';

/** What the editor's settings say about one folder. */
export interface EditorSettings {
  /** In the terms of `.topic-journal.yaml`, without what is wrong. */
  readonly input: SettingsInput;
  readonly reader: Reader;
  /** What is wrong, as a person would say it. */
  readonly faults: readonly string[];
}

const RULES = 'rules';

/** The name of the setting that stands for each key of `.topic-journal.yaml`. */
const settingOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(fileSettings.map(({ key, setting }) => [key, setting])),
  [RULES]: RULES,
  vocabulary: 'vocabulary'
};

/** Reads `topicJournal.*` for `folder`. A value that does not fit is left out and reported; the others count. */
export function readEditorSettings(folder: vscode.WorkspaceFolder): EditorSettings {
  const configuration = vscode.workspace.getConfiguration(SETTINGS_SECTION, folder.uri);
  const given: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [key, setting] of Object.entries(settingOf)) {
    const value: unknown = configuration.get(setting);
    // An array or mapping that VS Code gives is its own and cannot be changed.
    if (value !== undefined && value !== null) given[key] = isMapping(value) ? { ...value } : value;
  }
  const ofRules: unknown = configuration.get(RULES);
  for (const code of isMapping(ofRules) ? Object.keys(ofRules) : []) {
    if (!rules.some(rule => rule.code === code)) faults.push(`${name(RULES)}: there is no rule “${code}”`);
  }
  const wanted: unknown = configuration.get(READER) ?? 'auto';
  const reader = readers.find(each => each === wanted);
  if (reader === undefined) faults.push(`${name(READER)}: it is none of ${readers.join(', ')}`);
  return { input: withoutFaults(given, faults), reader: reader ?? 'auto', faults };
}

/** What of `given` fits; adds to `faults` what is wrong with the rest, which is taken out of it. */
function withoutFaults(given: Record<string, unknown>, faults: string[]): SettingsInput {
  const checked = settingsSchema.safeParse(given);
  if (checked.success) return checked.data;
  for (const { path, message } of checked.error.issues) {
    const [key, code] = path.map(String);
    const mapping = given[key ?? ''];
    const isRule = key === RULES && code !== undefined && isMapping(mapping);
    if (isRule) delete mapping[code];
    else delete given[key ?? ''];
    const place = path.slice(1).map(String).join('.');
    faults.push(`${name(key ?? '')}: ${place === '' ? 'it' : `“${place}”`} ${message}`);
  }
  const rest = settingsSchema.safeParse(given);
  return rest.success ? rest.data : {};
}

const name = (key: string): string => `“${SETTINGS_SECTION}.${settingOf[key] ?? key}”`;

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Tells the person what is wrong in the settings, and leads there. */
export async function showSettingsFaults(faults: readonly string[]): Promise<void> {
  const open = 'Open Settings';
  const message = `Topic Journal leaves out settings that it cannot read. ${faults.join('; ')}.`;
  const chosen = await vscode.window.showWarningMessage(message, open);
  if (chosen === open) await vscode.commands.executeCommand('workbench.action.openSettings', `${SETTINGS_SECTION}.`);
}
