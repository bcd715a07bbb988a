// What of a cable reaches the terminal.

import { expect, it } from 'vitest';
import type { FoundInFile } from '../../server/src/cli/findings.ts';
import { textLine } from '../../server/src/cli/text-output.ts';

it('shows controls in the words of a cable as codes, in the message and in what contradicts it', () => {
  const place = { line: 1, column: 2 };
  const found = {
    ...place,
    file: 'a.cable',
    severity: 'error',
    rule: 'dtg-month',
    message: '"S\u001b[31mEP" is no month',
    related: [{ ...place, message: 'FL12 has "\u009b2J\n\u007f"' }],
  } as unknown as FoundInFile;
  expect(textLine(found)).toBe(
    'a.cable:1:2: error: "S\\x1b[31mEP" is no month [dtg-month]\n    a.cable:1:2: FL12 has "\\x9b2J\\x0a\\x7f"\n',
  );
});
