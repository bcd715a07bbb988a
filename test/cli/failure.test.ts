// What is said of a file that could not be read.

import { describe, expect, it } from 'vitest';
import { failureOf, sentenceOf, sentenceOfEnd, Unreadable } from '../../server/src/cli/failure.ts';

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

describe('sentenceOfEnd', () => {
  it('says what to do where no thread can be started', () => {
    const refused = 'a thread cannot be started: too many files are open. Raise the limit (ulimit -n) or lower --threads.';
    expect(sentenceOfEnd(new Error('Worker initialization failure: EMFILE'))).toBe(refused);
    expect(sentenceOfEnd(new Error("EMFILE: too many open files, open 'main.js'"))).toBe(refused);
    expect(sentenceOfEnd(new Error("ENFILE: file table overflow, open 'main.js'"))).toContain('too many files are open on this machine.');
  });

  it('owns every other end', () => {
    expect(sentenceOfEnd(new TypeError('x is undefined'))).toMatch(/^a fault of this program, please report it: TypeError: x is undefined/);
  });
});
