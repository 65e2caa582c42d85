// Makes the names of HTML's characters small, which are 29 kB as the package has them.
import { pathToFileURL } from 'node:url';

/** @type {import('esbuild').Plugin} */
export const smallCharacterEntities = {
  name: 'small character entities',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, async ({ path }) => {
      const { characterEntities } = await import(pathToFileURL(path).href);
      return { contents: asModule(characterEntities) };
    });
  }
};

/**
 * Gives the source of a module that exports `entities` as `characterEntities`. It has them in one string, by name: for each how
 * much of its name is as in the one before, as a digit, then the rest of the name, and the characters.
 * @param {Record<string, string>} entities
 */
export function asModule(entities) {
  const fits = ([name, characters]) => /^[A-Za-z\d]{1,35}$/.test(name) && /^[^A-Za-z\d]+$/.test(characters);
  const fitting = Object.entries(entities)
    .filter(fits)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const others = Object.entries(entities).filter(entry => !fits(entry));
  let before = '';
  const pieces = fitting.map(([name, characters]) => {
    let same = 0;
    while (same < name.length && name[same] === before[same]) same++;
    before = name;
    return same.toString(36) + name.slice(same) + characters;
  });
  return `export const characterEntities = ${JSON.stringify(Object.fromEntries(others))};
const pieces = ${JSON.stringify(pieces.join(''))}.split(/([^A-Za-z\\d]+)/);
let name = '';
for (let i = 1; i < pieces.length; i += 2) {
  const piece = pieces[i - 1];
  name = name.slice(0, parseInt(piece[0], 36)) + piece.slice(1);
  characterEntities[name] = pieces[i];
}`;
}
