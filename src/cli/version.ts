import { version as packageVersion } from '../../package.json';

/** The version of the program. */
export const version: string = packageVersion;
