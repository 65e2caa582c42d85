import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slug } from 'github-slugger';
import { slugOf } from '../../src/format/slug';
import { holds } from '../support/property';

describe('the anchor of a heading', () => {
  it('is the one that GitHub makes of it', () => {
    assert.equal(slugOf('2026-06-26 — Gather'), '2026-06-26--gather');
    const usual = fc.string({ unit: fc.constantFrom(...'aZ09 -_.:;!?()[]{}&#@$%^*+=~`\'"/\\|<>–—‘’“”…\t\x7f') });
    holds(2000, [fc.oneof(usual, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))], heading => {
      assert.equal(slugOf(heading), slug(heading));
    });
  });
});
