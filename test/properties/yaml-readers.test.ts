import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanYaml } from '../../src/syntax/scan-yaml';
import { parseYaml } from '../../src/syntax/yaml';
import { holds } from '../support/property';

const usual = fc.constantFrom('a', 'soil frost', 'peat-bog', 'a.example', 'A. B', 'it’s (a) — b', 'Ada');
const odd = fc.oneof(
  fc.constantFrom('null', 'True', 'yes', 'no', '~', 'x:y', 'é', "it's", 'a ', ' a', 'a  b', 'a #b', 'a: b', '- a', ''),
  fc.string({ unit: fc.constantFrom(...'aZ0 -._/’\'()+—:#&*!|>%@`"\\,[]{}?'), maxLength: 6 })
);
const words = fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd });
const numbers = fc.constantFrom('1', '0', '65', '2026-06-26', '2026-06-26 21:25');
const oddNumbers = fc.constantFrom('007', '1.5', '-1', '1e3', '0x1', '2026-6-1', '', ' 1', '1 ', '1234567890');
const lists = fc.array(words, { minLength: 1, maxLength: 3 });
const value = fc.oneof(
  { weight: 4, arbitrary: words.map(each => ` ${each}`) },
  { weight: 4, arbitrary: numbers.map(each => ` ${each}`) },
  { weight: 1, arbitrary: oddNumbers.map(each => ` ${each}`) },
  { weight: 3, arbitrary: words.map(each => ` "${each}"`) },
  { weight: 3, arbitrary: fc.tuple(lists, fc.constantFrom(', ', ',')).map(([each, by]) => ` [${each.join(by)}]`) },
  { weight: 3, arbitrary: lists.map(each => `\n  - ${each.join('\n  - ')}`) },
  { weight: 2, arbitrary: words.map(each => ` >-\n  ${each}`) },
  { weight: 1, arbitrary: words.map(each => ` >\n  ${each}`) },
  { weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => ` >-\n  ${a}\n  ${b}`) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'aZ0 #:-"\'[]{}&*!|>%@`—é\t') }).map(each => ` >-\n  ${each}`)
  }
);
const keys = fc.uniqueArray(fc.constantFrom('id', 'title', 'keywords', 'a_b', 'topics'), { maxLength: 4 });
const oddKeys = fc.array(fc.constantFrom('id', 'null', 'A', 'a-b', '"a"', '', 'a b'), { maxLength: 2 });
const lineEnd = fc.oneof(
  { weight: 12, arbitrary: fc.constant('\n') },
  { weight: 1, arbitrary: fc.constantFrom('', ' \n', '\r\n', '\n\n', ' # x\n') }
);
const yaml = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: keys }, { weight: 1, arbitrary: oddKeys }),
    fc.array(value),
    fc.array(lineEnd)
  )
  .map(([names, values, ends]) =>
    names.map((name, place) => `${name}:${values[place] ?? ' a'}${ends[place] ?? '\n'}`).join('')
  );

describe('YAML that is scanned', () => {
  it('says what the parser says, with the same ranges', () => {
    let scanned = 0;
    holds(3000, [yaml, fc.nat(9)], (text, base) => {
      const found = scanYaml(text, base);
      if (found === undefined) return;
      scanned++;
      assert.deepEqual(found, parseYaml(text, base));
    });
    assert.ok(scanned > 100, `only ${scanned} were scanned`);
  });

  it('is all that front matter most often is', () => {
    const text =
      'kind: brief\nissue: 65\nedition: 2026-03-06\nupdated: 2026-03-08 21:25\ntitle: "Peat — again"\ntopics: [peat, soil-frost]\nkeywords:\n  - peat bog\n  - moor\ndescription: >-\n  What # peat: keeps, “and” lets go.\ncadence_days: 7\n';
    assert.deepEqual(scanYaml(text, 4), parseYaml(text, 4));
  });
});
