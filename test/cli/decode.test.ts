// Bytes to text: byte order marks, UTF-8, and Windows-1252 where a line is no UTF-8.

import { describe, expect, it } from 'vitest';
import { beginningOf, decode, isBinary, wholeLines } from '../../server/src/cli/decode.ts';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('decode', () => {
  it('reads UTF-8', () => {
    expect(decode(utf8('Reykjavík – 1. (C) “so”\n'), 'utf-8')).toEqual({ text: 'Reykjavík – 1. (C) “so”\n', legacyLines: [] });
  });

  it('reads a line that is no UTF-8 as Windows-1252, and no other', () => {
    const bytes = Buffer.concat([utf8('“one”\r\n'), Buffer.from([0x93, 0x74, 0x77, 0x6f, 0x94, 0x80, 0xe9, 0x0a]), utf8('drei: ü\n')]);
    expect(decode(bytes, 'utf-8')).toEqual({ text: '“one”\r\n“two”€é\ndrei: ü\n', legacyLines: [7] });
  });

  it('reads UTF-16 of both orders', () => {
    const little = Buffer.from('Malmö\n', 'utf16le');
    expect(decode(little, 'utf-16le').text).toBe('Malmö\n');
    expect(decode(Buffer.from(little).swap16(), 'utf-16be').text).toBe('Malmö\n');
  });
});

describe('beginningOf', () => {
  it.each([
    [[0xff, 0xfe, 0x41, 0], 'utf-16le', 2],
    [[0xfe, 0xff, 0, 0x41], 'utf-16be', 2],
    [[0xef, 0xbb, 0xbf, 0x41], 'utf-8', 3],
    [[0x41], 'utf-8', 0],
  ])('%j', (bytes, encoding, mark) => expect(beginningOf(Buffer.from(bytes))).toEqual({ encoding, mark }));
});

describe('wholeLines', () => {
  it('ends behind the last line break, CR or LF, in the width of the encoding', () => {
    expect(wholeLines(utf8('one\ntwo\rthr'), 'utf-8')).toBe(8);
    expect(wholeLines(utf8('one'), 'utf-8')).toBe(0);
    expect(wholeLines(Buffer.from('one\ntwo', 'utf16le'), 'utf-16le')).toBe(8);
    expect(wholeLines(Buffer.from('one\ntwo', 'utf16le').swap16(), 'utf-16be')).toBe(8);
    // U+0A0A holds two bytes that look like line feeds.
    expect(wholeLines(Buffer.from('\u0a0a', 'utf16le'), 'utf-16le')).toBe(0);
  });
});

describe('isBinary', () => {
  it('knows pictures and archives by their bytes, and leaves text with a bell or an escape alone', () => {
    expect(isBinary(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe(true);
    expect(isBinary(Buffer.from(Array.from({ length: 200 }, (_, at) => (at % 6 === 0 ? 1 : 65))))).toBe(true);
    expect(isBinary(utf8('\u0007\u0007 VZCZCXYZ0001\u001a\n'))).toBe(false);
    expect(isBinary(Buffer.from('\ufeffVZCZC', 'utf16le'))).toBe(false);
    expect(isBinary(Buffer.from([0xff, 0xfe, 0, 0, 0x56, 0, 0, 0]))).toBe(true);
  });
});
