import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../package.json';
import lock from '../package-lock.json';
import { documentKinds } from '../src/format/documents';
import { rules } from '../src/rules/registry';
import { commands, IN_DOCUMENT, keybindings, settings } from '../src/vscode/contributions';

const root = path.join(__dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const { contributes } = manifest;

describe('the manifest', () => {
  it('has every command, in the category Journal', () => {
    assert.deepEqual(
      contributes.commands.map(({ command }) => command),
      commands.map(({ command }) => command)
    );
    for (const { command, title, category } of contributes.commands) {
      assert.match(command, /^topicJournal\.[a-zA-Z]+$/);
      assert.ok(title !== '' && category === 'Journal');
    }
  });

  it('offers in menus and by keys only commands that there are', () => {
    const { menus: inMenus, keybindings: byKeys } = contributes;
    const known = new Set<string>(commands.map(({ command }) => command));
    const offered = [...Object.values(inMenus).flat(), ...byKeys].map(({ command }) => command);
    assert.deepEqual(
      offered.filter(command => !known.has(command)),
      []
    );
    assert.equal(new Set(byKeys.map(({ key }) => key)).size, byKeys.length);
  });

  it('has every key, and keys without a chord only in journal documents', () => {
    assert.deepEqual(contributes.keybindings, keybindings);
    const single = keybindings.filter(({ key }) => !key.includes(' '));
    assert.ok(single.length > 0);
    for (const { when } of single) assert.ok(when.includes(`&& ${IN_DOCUMENT} &&`));
  });

  it('has every setting, described and with a default', () => {
    const { properties } = contributes.configuration;
    assert.deepEqual(Object.keys(properties), Object.keys(settings));
    for (const [name, setting] of Object.entries(properties)) {
      assert.match(name, /^topicJournal\.[a-zA-Z.]+$/);
      assert.ok(setting.markdownDescription !== '' && setting.default !== undefined, name);
    }
  });

  it('lets every rule be set', () => {
    assert.deepEqual(
      Object.keys(contributes.configuration.properties['topicJournal.rules'].properties),
      rules.map(({ code }) => code)
    );
  });

  it('starts the extension wherever a journal document is, and where Markdown is opened', () => {
    const globs = documentKinds.flatMap(({ files }) => files.map(glob => `workspaceContains:${glob}`));
    assert.deepEqual(manifest.activationEvents, [...globs, 'onLanguage:markdown']);
  });

  it('gives untrusted and virtual workspaces the same product', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.ok(manifest.main !== '' && manifest.browser !== '');
  });

  it('names files that are there and that the package has', () => {
    const { grammars, snippets, yamlValidation, viewsContainers, views } = contributes;
    const icons = [...viewsContainers.activitybar, ...Object.values(views).flat()].map(({ icon }) => `./${icon}`);
    const named = [...grammars, ...snippets]
      .map(({ path: file }) => file)
      .concat(yamlValidation.map(({ url }) => url))
      .concat(icons)
      .concat(contributes['markdown.previewStyles']);
    const packaged = read('.vscodeignore');
    for (const file of new Set(named)) {
      assert.ok(fs.existsSync(path.join(root, file)), file);
      assert.ok(packaged.includes(`!${file.split('/')[1]}/`), `.vscodeignore leaves out ${file}`);
    }
  });

  it('has YAML checked without patterns that YAML extensions do not know', () => {
    assert.ok(contributes.yamlValidation.length >= 2);
    for (const { fileMatch } of contributes.yamlValidation) assert.doesNotMatch(fileMatch, /[{}]/);
  });

  it('has one version with the changelog and the lock file', () => {
    const [, newest] = /^## (\d+\.\d+\.\d+)$/m.exec(read('CHANGELOG.md')) ?? [];
    assert.equal(newest, manifest.version);
    assert.equal(lock.version, manifest.version);
    assert.equal(lock.packages[''].version, manifest.version);
  });
});
