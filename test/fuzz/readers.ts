// npm run fuzz [-- SECONDS [SEED]]: random documents, read by both readers, until the time is over or they differ.

import { isScanned } from '../../src/journal/cross-check';
import { differsAs, shrink } from '../support/both-readers';
import { createRandom, mutate, randomDocument, sampleSegments } from '../support/random-documents';

const seconds = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const random = createRandom(seed);
const samples = sampleSegments('samples');
const end = Date.now() + seconds * 1000;
let documents = 0;
let scanned = 0;
const found = new Set<string>();
for (; Date.now() < end && found.size < 10; documents++) {
  const isSample = random() < 0.02;
  const text = isSample ? mutate(random, samples[Math.floor(random() * samples.length)] ?? '') : randomDocument(random);
  if (!isScanned(text)) continue;
  scanned++;
  const kind = differsAs(text);
  if (kind !== undefined) {
    const shortest = shrink(text);
    if (!found.has(shortest)) console.log(`differs as ${kind}: ${JSON.stringify(shortest)}`);
    found.add(shortest);
  }
}
console.log(`seed ${seed}: ${documents} documents, ${scanned} of them scanned, ${found.size} differences`);
process.exitCode = found.size > 0 ? 1 : 0;
