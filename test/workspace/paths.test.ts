import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folderOf, joinPath, nameOf, normalize, relativePath, resolveLink, stemOf } from '../../src/workspace/paths';
import { anyText } from '../support/arbitrary/texts';
import { holds } from '../support/property';

describe('paths', () => {
  it('have a name, a stem and a folder', () => {
    assert.deepEqual(['a/b.c.md', 'b', '.x', ''].map(stemOf), ['b.c', 'b', '.x', '']);
    assert.deepEqual(['a/b.md', 'b.md'].map(nameOf), ['b.md', 'b.md']);
    assert.deepEqual(['a/b/c.md', 'c.md'].map(folderOf), ['a/b', '']);
    assert.deepEqual([joinPath('a', 'b'), joinPath('', 'b')], ['a/b', 'b']);
  });

  it('are normal without dots', () => {
    assert.equal(normalize('a/./b//../c.md'), 'a/c.md');
    assert.equal(normalize('a/../../c.md'), undefined);
    assert.equal(normalize(''), '');
  });

  it('are written from one file to another', () => {
    for (const [from, to, path] of [
      ['journals/topics/a.md', 'journals/topics/config/a.yaml', 'config/a.yaml'],
      ['journals/briefs/b.md', 'journals/topics/a.md', '../topics/a.md'],
      ['a.md', 'b.md', 'b.md'],
      ['a/b/c.md', 'd.md', '../../d.md'],
      ['a/b.md', 'a/b.md', 'b.md'],
      ['a/b/c.md', 'a/b', '../b']
    ] as const)
      assert.equal(relativePath(from, to), path);
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
      .map(parts => `${parts.join('/')}.md`);
    holds(300, [path, path], (from, to) => assert.equal(resolveLink(from, relativePath(from, to))?.path, to));
  });
});

describe('links', () => {
  const resolve = (url: string) => resolveLink('journals/topics/a.md', url);

  it('lead to files relative to their own, or to the root', () => {
    for (const [url, path, anchor] of [
      ['b.md', 'journals/topics/b.md', null],
      ['./config/../b.md#x', 'journals/topics/b.md', 'x'],
      ['../briefs/b%20c.md?plain=1#a%C3%BC', 'journals/briefs/b c.md', 'aü'],
      ['/README.md', 'README.md', null],
      ['#x', 'journals/topics/a.md', 'x'],
      ['#', 'journals/topics/a.md', ''],
      ['b%.md#%', 'journals/topics/b%.md', '%'],
      ['b:c/../../d.md', undefined, null],
      ['../..', '', null]
    ] as const)
      assert.deepEqual(resolve(url), path === undefined ? undefined : { path, anchor }, url);
  });

  it('lead to no file of the workspace with a scheme, a host, or out of the root', () => {
    for (const url of ['https://a.example/b.md', 'mailto:a@b.example', '//a.example/b', '../../../b.md', ''])
      assert.equal(resolve(url), undefined, url);
  });

  it('are resolved whatever they say', () => {
    holds(500, [anyText], url => {
      const path = resolve(url)?.path;
      assert.ok(path === undefined || path === 'journals/topics/a.md' || normalize(path) === path);
    });
  });
});
