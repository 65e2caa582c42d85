import assert from 'node:assert/strict';
import { findFrontMatter, segmentEnd, startOfText } from '../../src/syntax/segments';

/** `text` with a `✂` wherever a segment ends and another begins. */
function drawCuts(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = segmentEnd(text, at);
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts.join('✂');
}

const pictures: Readonly<Record<string, readonly string[]>> = {
  'are cut before headings of level 1 and 2 behind a blank line': [
    '# A\n\n✂## B\n\n✂# C\n\n### D\n\n✂## E\n',
    'prose\n\n\n✂## A\n\n#### B\n',
    '\n\n✂# A\n',
    '# A\r\n\r\n✂## B\r\n \t\r\n✂# C',
    '# A\r\r✂## B\r',
    'a\n\n✂#\n\n✂##\n\n✂#\tx\n\n✂##\ty',
    '## A\n\n- item\n\n  more of it\n\n✂## B\n',
    '## A\n\n> quote\n\n✂## B\n\n| a |\n| - |\n\n✂## C\n\n[a]: b\n\n✂## D'
  ],
  'are not cut before what only looks like such a heading': [
    '# A\n## B\ntext\n# C\n',
    'a\n\n##no\n\n#no\n\n####### x\n\n\\# no\n',
    'a\n\n # indented\n\n\t# code\n\n    # code\n',
    'a\n\nSetext\n===\n\nSetext\n---\n',
    '- a\n\n  # in an item\n',
    '> a\n>\n> # in a quote\n',
    'a\n\u00a0\n# behind no blank line\n'
  ],
  'are not cut within a fence': [
    '```\n\n# A\n```\n\n✂# B\n',
    '~~~~ md\n\n# A\n~~~\n\n# B\n````\n\n# C\n~~~~~  \n\n✂# D\n',
    '```\n\n# A\n``` not the end\n\n# B\n    ```\n\n# C\n\t```\n\n# D\n   ```\t\n\n✂# E',
    '   ```\n\n# A\n```\n\n✂# B',
    'text\n```\n\n# A\n```\n\n✂# B',
    '```\n\n# never closed\n'
  ],
  'are cut behind what is no fence': [
    '``\n\n✂# A\n',
    '``` a`b\n\n✂# A\n',
    '    ```\n\n✂# A\n',
    '\t```\n\n✂# A\n',
    ' \t```\n\n✂# A\n',
    '`` ` ```\n\n✂# A\n',
    '1 a\n  ```\n  ```\n\n✂# A\n',
    '1234567890. a\n  ```\n  ```\n\n✂# A\n',
    '> ```\n\n✂# A\n\n✂# B',
    '- ```\n\n✂# A\n\n✂# B'
  ],
  'are not cut within HTML that runs on over blank lines': [
    '<!--\n\n# A\n-->\n\n✂# B\n',
    '<!-- a\n\n# A\n\n--> b\n\n✂# B\n',
    'text\n<?\n\n# A\n?>\n\n✂# B\n',
    '<!DOCTYPE a\n\n# A\n>\n\n✂# B\n',
    '<script>\n\n# A\n</SCRIPT>\n\n✂# B\n',
    '<PRE class="a">\n\n# A\n</style>\n\n✂# B\n',
    '<textarea\n\n# A\n</textarea>\n\n✂# B\n',
    '<style\t>\n\n# A\n```\n</style>\n\n✂# B\n'
  ],
  'are cut behind HTML that ends on its line or at a blank one': [
    '<!-- a -->\n\n✂# A\n',
    '<!-->\n\n✂# A\n',
    '<!--->\n\n✂# A\n',
    '<?>\n\n✂# A\n',
    '<!x>\n\n✂# A\n',
    '<pre></pre>\n\n✂# A\n',
    '<div>\n\n✂# A\n',
    '</script>\n\n✂# A\n',
    '<scripts>\n\n✂# A\n',
    '<script/>\n\n✂# A\n',
    '<details>\n<summary>\n\n✂# A\n</details>\n\n✂# B\n',
    'a <!-- b\n\n✂# A\n',
    '    <!--\n\n✂# A\n',
    '<! a\n\n✂# A\n'
  ],
  'are cut no more once it is uncertain what a fence or HTML belongs to': [
    '- a\n  ```\n  x\n\n# A\n```\n\n# in the second fence\n',
    '1. a\n\n   ```\n\n# A\n```\n\n# in the second fence\n',
    '- a\n\n- b\n  <!--\n\n# A\n<!--\n\n# in the second comment\n-->\n\n# B\n',
    '123456789) a\n  ```\n  ```\n\n# cut no more\n',
    '<div>\n```\n\n# A\n```\n\n# in the fence\n',
    '<![CDATA[\n]]]>\n\n# A\n'
  ],
  'are cut again behind a list': ['- a\n\ntext\n\n  ```\n  ```\n\n✂# A\n', '- a\n```\n\n# A\n```\n\n✂# B\n']
};

describe('segments', () => {
  for (const [rule, texts] of Object.entries(pictures)) {
    it(rule, () => {
      for (const picture of texts) assert.equal(drawCuts(picture.replaceAll('✂', '')), picture);
    });
  }

  it('can end from any place on', () => {
    assert.equal(segmentEnd('', 0), 0);
    assert.equal(segmentEnd('# A\n\n# B', 5), 8);
  });
});

describe('the start of the text', () => {
  it('is behind a byte order mark', () => {
    assert.equal(startOfText('\ufeff# A'), 1);
    assert.equal(startOfText('# A'), 0);
    assert.equal(startOfText(''), 0);
  });
});

describe('front matter', () => {
  const yamlOf = (text: string) => {
    const found = findFrontMatter(text);
    return found === undefined ? undefined : [text.slice(found.yaml.start, found.yaml.end), text.slice(found.end)];
  };

  it('is what stands between the first line and the next with three hyphens', () => {
    assert.deepEqual(yamlOf('---\na: 1\n---\n# T\n'), ['a: 1\n', '# T\n']);
    assert.deepEqual(yamlOf('\ufeff--- \r\na: 1\r\n---\t\r\n# T'), ['a: 1\r\n', '# T']);
    assert.deepEqual(yamlOf('---\ra\r---\rb'), ['a\r', 'b']);
    assert.deepEqual(yamlOf('---\n---'), ['', '']);
    assert.deepEqual(yamlOf('---\na: ---\n ---\n----\n---\nx'), ['a: ---\n ---\n----\n', 'x']);
  });

  it('is not there where the first line is another, or nothing ends it', () => {
    for (const text of [
      '',
      '---',
      '---\n',
      '---\na: 1\n',
      '\n---\na: 1\n---\n',
      '----\n---\n',
      ' ---\n---\n',
      '---a\n---\n'
    ])
      assert.equal(yamlOf(text), undefined);
  });
});
