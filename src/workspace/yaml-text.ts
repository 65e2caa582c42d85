import { isTopicId } from '../format/names';

/** Words that YAML reads as something else than text: https://yaml.org/spec/1.2.2/#103-core-schema. */
const NO_TEXT = ['true', 'false', 'null'];

/** A name as YAML text: `soil-carbon` as it is, what YAML would read otherwise (`2026`, `a: b`) in quotes. */
export const yamlText = (name: string): string =>
  isTopicId(name) && /^[a-z]/.test(name) && !NO_TEXT.includes(name) ? name : JSON.stringify(name);
