// Tests that are files: each `*.cable` of a folder, and beside it what the feature answers, reviewed.
// Drop a file and run `npx vitest run -u` to write its answer; then read the answer.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type ReadDocument, readDocument } from '../../server/src/features/document.ts';

const fixtures = new URL('../fixtures/', import.meta.url);

/** One test a fixture: the answer of the feature as text must be the one in `<name>.<feature>.txt`. */
export function checkFixtures(feature: string, answer: (document: ReadDocument) => string): void {
  for (const name of cablesOf(feature)) {
    it(`answers as reviewed: ${name}`, async () => {
      const document = readFixture(feature, name);
      const snapshot = new URL(`${feature}/${name.replace(/\.cable$/, '')}.${feature}.txt`, fixtures);
      await expect(`${answer(document)}\n`).toMatchFileSnapshot(snapshot.pathname);
    });
  }
}

/** Names of the fixtures of a feature. */
export function cablesOf(feature: string): readonly string[] {
  return readdirSync(new URL(`${feature}/`, fixtures)).filter((name) => name.endsWith('.cable'));
}

/** A fixture as a document; its name tells nothing of the cable. */
export function readFixture(feature: string, name: string): ReadDocument {
  return readDocument(`file:///fixtures/${name}`, readFileSync(new URL(`${feature}/${name}`, fixtures), 'utf8'));
}
