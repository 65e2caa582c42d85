import path from 'node:path';
import type { Report } from './report';

/** The path of `file` from the root of its Git repository, with `/`: what code hosts and build servers know it by. */
export const sourcePath = ({ root, sourceRoot }: Report, file: string): string =>
  path.relative(sourceRoot, path.join(root, file)).split(path.sep).join('/');
