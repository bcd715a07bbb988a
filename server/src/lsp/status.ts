// Answers `cable/status`: dialect and id of the first cable, for the client's status item.

import { readingOf } from '../features/at.ts';
import type { ReadDocument } from '../features/document.ts';
import { formatId } from '../reading/identity.ts';
import type { CableStatus } from './protocol.ts';

/** Null for a document in which nothing of a cable was found. */
export function cableStatus(document: ReadDocument): CableStatus | null {
  const cable = document.cables[0];
  if (!cable || cable.head.length + cable.body.length + cable.within.length === 0) return null;
  const { id } = readingOf(document, cable);
  return { dialect: cable.dialect, id: id && formatId(id), count: document.cables.length };
}
