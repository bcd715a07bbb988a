// Bytes to text: UTF-16 by its byte order mark, else UTF-8, else Windows-1252, which the archives' copies of the nineties are in.

import { isAscii, isUtf8 } from 'node:buffer';

/** Encodings as records name them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Text with what it was decoded from. */
export interface Decoded {
  readonly text: string;
  /** Offsets of the lines that are no UTF-8 and were read as Windows-1252; empty for every other encoding. */
  readonly legacyLines: readonly number[];
}

/** What the first bytes of a file tell: its encoding, and the length of its byte order mark. */
export interface Beginning {
  readonly encoding: Exclude<Encoding, 'windows-1252'>;
  readonly mark: number;
}

/** Encoding by byte order mark; UTF-8 where there is none. */
export function beginningOf(bytes: Buffer): Beginning {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  return { encoding: 'utf-8', mark: 0 };
}

/** How many bytes are searched for a NUL, and among how many controls are counted: pictures and archives show both early. */
const searched = 8192;
const countedBytes = 512;

/** Whether the first bytes are no text: NUL bytes without a mark of UTF-16, or controls in such number that no teletype sent them. */
export function isBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, searched);
  if (beginningOf(head).mark === 2) return isUtf32(head);
  if (head.includes(0)) return true;
  const counted = Math.min(head.length, countedBytes);
  let controls = 0;
  for (let at = 0; at < counted; at++) if (isUnusualControl(bytes[at] ?? 0)) controls++;
  return controls * 20 > counted;
}

/** UTF-32 begins like UTF-16, with a NUL behind the mark; nobody writes cables in it. */
function isUtf32(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[2] === 0 && bytes[3] === 0;
}

/** Not bell, backspace, tab, line breaks and form feed, which teletypes use, nor substitute and escape, which copies hold. */
function isUnusualControl(byte: number): boolean {
  return byte < 32 && (byte < 7 || byte > 13) && byte !== 26 && byte !== 27;
}

/** Length of the bytes up to the last line break, so that no character is cut in two; 0 where there is none. */
export function wholeLines(bytes: Buffer, encoding: Beginning['encoding']): number {
  if (encoding === 'utf-8') return Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13)) + 1;
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let at = (bytes.length & ~1) - 2; at >= 0; at -= 2) {
    const unit = bytes[at + low];
    if ((unit === 10 || unit === 13) && bytes[at + 1 - low] === 0) return at + 2;
  }
  return 0;
}

/** The text of whole lines. A line that is no UTF-8 is read as Windows-1252, so that one stray byte spoils no other line. */
export function decode(bytes: Buffer, encoding: Beginning['encoding']): Decoded {
  if (encoding === 'utf-16le') return { text: bytes.toString('utf16le'), legacyLines: [] };
  if (encoding === 'utf-16be') {
    return {
      text: Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le'),
      legacyLines: [],
    };
  }
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), legacyLines: [] };
  return isUtf8(bytes) ? { text: bytes.toString('utf8'), legacyLines: [] } : decodeLines(bytes);
}

function decodeLines(bytes: Buffer): Decoded {
  const pieces: string[] = [];
  const legacyLines: number[] = [];
  let length = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = endOfLine(bytes, start);
    const line = bytes.subarray(start, end);
    const sound = isUtf8(line);
    const text = sound ? line.toString('utf8') : decodeWindows1252(line);
    if (!sound) legacyLines.push(length);
    pieces.push(text);
    length += text.length;
    start = end;
  }
  return { text: pieces.join(''), legacyLines };
}

/** How many bytes of UTF-8 or Windows-1252 the text was decoded from, from the head of a line on. */
export function bytesFrom({ text, legacyLines }: Decoded, start: number): number {
  let count = Buffer.byteLength(text.slice(start));
  for (const at of legacyLines) if (at >= start) count -= bytesTooMany(text, at);
  return count;
}

/** A character of Windows-1252 is one byte. */
function bytesTooMany(text: string, line: number): number {
  const end = text.slice(line).search(/[\r\n]|$/);
  const written = text.slice(line, line + end);
  return Buffer.byteLength(written) - written.length;
}

function endOfLine(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at++) if (bytes[at] === 10 || bytes[at] === 13) return at + 1;
  return bytes.length;
}

/** 0x80 to 0x9F; the five bytes without a character keep their code, as the WHATWG table has it. */
const windows1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** By table and not by TextDecoder, which some releases of Node let read ISO 8859-1 instead. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}
