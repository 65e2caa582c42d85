import { configKeys } from '../format/config';
import { type SectionId, sectionOf } from '../format/sections';
import { headingLine } from '../format/vocabulary';
import type { WorkspaceEdit } from '../text/edit';
import { joinPath, relativePath } from './paths';
import type { WorkspaceSettings } from './settings';
import { yamlText } from './yaml-text';

/** `vibe-coding` as a title: `Vibe coding`. */
const titleOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

/**
 * The journal and the config of a new topic, with every section and key that the format asks for and nothing in them but
 * `tracking`, what the topic covers. Undefined where the workspace's globs do not say in which folders they belong.
 */
export function newTopicFiles(
  settings: WorkspaceSettings,
  id: string,
  title = titleOf(id),
  tracking = ''
): WorkspaceEdit | undefined {
  const journals = settings.folderOf('topic');
  const configs = settings.folderOf('config');
  if (journals === undefined || configs === undefined) return undefined;
  const journal = joinPath(journals, `${id}.md`);
  const config = joinPath(configs, `${id}.yaml`);
  const heading = (section: SectionId) => headingLine(settings.vocabulary, section);
  const lines = [
    `# ${title}`,
    heading('tracking'),
    ...(tracking === '' ? [] : [tracking]),
    `Config: [\`${config}\`](${relativePath(journal, config)})`,
    heading('index'),
    heading('changelog'),
    (sectionOf('changelog').start ?? []).join('\n')
  ];
  const values: Readonly<Record<string, string>> = {
    id: yamlText(id),
    title: JSON.stringify(title),
    description: '""'
  };
  const keys = configKeys.filter(({ type }) => type !== 'days').map(({ key }) => `${key}: ${values[key] ?? '[]'}`);
  return [
    { path: journal, create: `${lines.join('\n\n')}\n` },
    { path: config, create: `${keys.join('\n')}\n` }
  ];
}
