import { stemOf } from '../../workspace/paths';
import type { CitedSource } from './catalogue';

/** When and where a source was cited last: `cited 2026-05-14 in open-hardware, 3 times`. */
export function citedInWords({ lastCited, lastPath, citations }: CitedSource): string {
  const when = lastCited === '' ? '' : ` ${lastCited}`;
  return `cited${when} in ${stemOf(lastPath)}${citations === 1 ? '' : `, ${citations} times`}`;
}
