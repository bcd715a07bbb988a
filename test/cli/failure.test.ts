// What is said of a file that could not be read.

import { describe, expect, it } from 'vitest';
import { failureOf, sentenceOf, Unreadable } from '../../server/src/cli/failure.ts';

describe('failureOf', () => {
  it('says what the system said, in words where it can', () => {
    const denied = Object.assign(new Error('EACCES: …'), { code: 'EACCES', syscall: 'open' });
    expect(sentenceOf(failureOf('a.cable', denied))).toMatch(/^a\.cable: cannot be read: no permission to read it\./);
    const broken = Object.assign(new Error('EIO: …'), { code: 'EIO', syscall: 'read' });
    expect(failureOf('a.cable', broken).message).toBe('the system could not read it (EIO). Check the disk and try again.');
  });

  it('names the line where reading ended', () => {
    expect(sentenceOf(failureOf('-', new Unreadable('too long.', 7)))).toBe('<stdin>:7: cannot be read: too long.');
  });

  it('owns a fault of the program, and names the file', () => {
    const { file, message } = failureOf('a.cable', new TypeError('x is undefined'));
    expect([file, message]).toEqual(['a.cable', expect.stringContaining('TypeError: x is undefined')]);
  });
});
