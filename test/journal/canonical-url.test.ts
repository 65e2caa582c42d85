import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bareDomain, canonicalUrl, domainOf, isWithinDomain } from '../../src/journal/canonical-url';
import { anyText, punctuation } from '../support/arbitrary/texts';
import { holds } from '../support/property';

describe('canonical addresses', () => {
  it('are alike for what leads to one page', () => {
    for (const url of [
      'https://a.example/b',
      'https://a.example/b/',
      'https://www.a.example/b',
      'HTTPS://A.Example:443/b#part',
      'https://a.example/b?utm_source=x&UTM_medium=y&fbclid=z',
      'https://a.example/b?#',
      'https://a.example/./c/../b//'
    ])
      assert.equal(canonicalUrl(url), 'https://a.example/b', url);
    assert.equal(canonicalUrl('http://a.example:80'), 'http://a.example');
  });

  it('keep what may lead to another page', () => {
    for (const [url, canonical] of [
      ['https://a.example/B', 'https://a.example/B'],
      ['https://a.example:8080/b', 'https://a.example:8080/b'],
      ['https://a.example/b?id=1&utm_source=x&v=2', 'https://a.example/b?id=1&v=2'],
      ['https://a.example/b?v=2&id=1', 'https://a.example/b?v=2&id=1'],
      ['http://a.example/b', 'http://a.example/b'],
      ['https://m.a.example/b', 'https://m.a.example/b']
    ] as const)
      assert.equal(canonicalUrl(url), canonical);
  });

  it('are not there for what is no web address', () => {
    for (const url of [
      '',
      'a.md',
      '#a',
      '../b',
      'mailto:a@b.example',
      'https://',
      'ftp://a.example',
      '//a.example',
      'javascript:x'
    ])
      assert.equal(canonicalUrl(url), null, url);
  });

  it('stay as they are when made once more, for any text', () => {
    for (const text of [anyText, punctuation]) {
      holds(300, [text], path => {
        const canonical = canonicalUrl(`https://a.example/${path}`);
        if (canonical !== null) assert.equal(canonicalUrl(canonical), canonical);
      });
    }
  });

  it('is the same whether the address needs a parser or not', () => {
    const part = fc.string({ unit: fc.constantFrom(..."aZ0.-_~+,;:=@!$&'()*/%|é"), maxLength: 8 });
    const host = fc.string({
      unit: fc.constantFrom('a', 'b', '0', '.', '-', 'www.', 'xn--', '0x', 'A', '_'),
      maxLength: 6
    });
    holds(3000, [fc.constantFrom('http', 'https', 'HTTP', 'ftp'), host, part], (scheme, name, path) => {
      for (const url of [`${scheme}://${name}`, `${scheme}://${name}/${path}`, `${scheme}://${name}.example/${path}`]) {
        // What has a fragment is parsed.
        assert.equal(canonicalUrl(url), canonicalUrl(`${url}#x`), url);
      }
    });
  });
});

describe('domains', () => {
  it('are the hosts of addresses, without www', () => {
    for (const [url, domain] of [
      ['https://www.a.example/b?c', 'a.example'],
      ['http://a.example:8080', 'a.example'],
      ['https://a.example?b', 'a.example']
    ] as const)
      assert.equal(domainOf(canonicalUrl(url) ?? ''), domain);
  });

  it('are named in configs in many forms', () => {
    for (const written of ['a.example', ' A.example ', 'https://www.a.example/b', '*.a.example', 'www.a.example'])
      assert.equal(bareDomain(written), 'a.example', written);
  });

  it('hold their subdomains', () => {
    assert.ok(isWithinDomain('a.example', 'a.example') && isWithinDomain('b.a.example', 'a.example'));
    assert.ok(!isWithinDomain('ba.example', 'a.example') && !isWithinDomain('example', 'a.example'));
    assert.ok(!isWithinDomain('a.example', ''));
  });
});
