import { definition } from 'micromark-core-commonmark';
import type { Construct, Extension } from 'micromark-util-types';

/**
 * Lets link reference definitions be read where they stand and resolve nothing, so that the meaning of a segment depends
 * on its own text alone: `[a-topic]: a-topic.md` at the foot of a journal does not turn every `[a-topic]` above it into
 * another kind of node. What a reference names is looked up where it is asked for, from the definitions as facts.
 */
export function inertReferences(): Extension {
  const inert: Construct = {
    ...definition,
    name: 'inertDefinition',
    tokenize(effects, ok, nok) {
      const parser = Object.create(this.parser, { defined: { value: [] } });
      return definition.tokenize.call(Object.create(this, { parser: { value: parser } }), effects, ok, nok);
    }
  };
  return { contentInitial: { 91: inert }, disable: { null: ['definition'] } };
}
