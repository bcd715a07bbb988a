// Where the text of a cable lies, and words in it: what rules on the body share.

import type { Cable } from '../cable/model.ts';

/** Offset of the first paragraph or heading; the end of a cable without text. */
export function startOfText({ body, end }: Cable): number {
  return body[0]?.start ?? end;
}
