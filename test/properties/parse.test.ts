// Reading is total and lossless (ARCHITECTURE.md, invariant 1): any text, and any damage to a real one.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../server/src/cable/leaves.ts';
import type { Cable, Element } from '../../server/src/cable/model.ts';
import { parseCables } from '../../server/src/cable/parse.ts';
import { recordOf } from '../../server/src/reading/record.ts';
import { cases } from '../support/cases.ts';

const samples = new URL('../../samples/', import.meta.url);
const cables = readdirSync(samples)
  .filter((name) => name.endsWith('.cable'))
  .map((name) => readFileSync(new URL(name, samples), 'utf8'));

/** Words that steer the reader, so that random texts reach every branch. */
const pieces = [
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  ' ',
  '\t',
  '\u00a0',
  '\ufeff',
  '\0',
  'VZCZCXRO7315',
  'PP RUEHC RUEHDE',
  'DE RUEHGB #2958/01 2471039',
  'ZNY CCCCC ZZH',
  'ZNR UUUUU',
  'P R 041039Z SEP 07',
  '041039Z',
  'FM AMEMBASSY OSLO',
  'FM',
  'TO RUEHC/SECSTATE WASHDC PRIORITY 3176',
  'TO',
  'INFO',
  'RHEHAAA/WHITE HOUSE//NSC//',
  'ZEN/OSLO',
  'BT',
  'NNNN',
  'ACCT X',
  'XMT AMEMBASSY ROME',
  'C O N F I D E N T I A L SECTION 01 OF 02 OSLO 000077',
  'UNCLAS OSLO 000077 SIPDIS',
  'S E C R E T',
  'SIPDIS',
  'SENSITIVE',
  'DEPT FOR EUR/NB',
  'E.O. 12958: DECL: 09/03/2017 ',
  'E.O.',
  'TAGS: <u>PREL',
  'PINR (DOE, JOHN)</u>',
  'TAGS',
  'SUBJECT: ',
  'SUBJCT:',
  'REF: A. STATE 1234',
  'B. (B) 06 ROME 12 (NOTAL)',
  'REF',
  '(',
  ')',
  '<',
  '>',
  'Classified By: N. N., reasons 1.4 (b) and (d)',
  '1. (C) ',
  '2.',
  '11. ',
  '-----',
  'Summary',
  'A short heading',
  'words of a sentence that goes on and on until it ends.',
  'OSLO 00000077  002 OF 002',
  'CONFIDENTIAL',
  'SMITH',
  '#0077',
  '"VZCZCXRO7315',
  'INFO LOG-00 EEB-00',
  'RAAUZYUW RUENAAA0417 2051312-UUUU--RHMFIUU.',
  'UNCLASSIFIED//',
  'ROUTINE',
  'UNCLAS //N01650//',
  'PASS TO OFFICE CODES:',
  'NAVADMIN 214/06',
  'MSGID/GENADMIN/CNO WASHINGTON DC/N1/JUL//',
  'SUBJ/',
  'SUBJ//',
  'REF/A/DOC/CNO/03FEB2004//',
  'AMPN/REF A IS NAVADMIN 199/05//',
  'RED/',
  'INFO/CNO//N1//',
  'RMKS/1. ',
  'GENTEXT/REMARKS/',
  '//',
  '/',
  'PAGE 01        LISBON  04410  01 OF 02  231741Z',
  'PAGE 01        LISBON  04410  02 OF 02  231741Z',
  'PAGE 02        LISBON  04410  01 OF 02  231741Z',
  'PAGE 01        MADRID  00012  231741Z',
  'PAGE 01',
  'PAGE 02',
  'LISBON 04410 231741Z',
  'ACTION EUR-12',
  'INFO  OCT-01  ISO-00  /013 W',
  '63',
  'DRAFTED BY EUR/NE:TOAKES',
  'S/S-O:WREEVE',
  '------------------270429Z 060566 /61',
  'P 150136 Z MAR 7 3',
  'Message Text',
  'Message Attributes',
  'Document Number: 1976LISBON04410',
  'Concepts: FISHING,',
  'Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 04 MAY 2006',
  'RELEASED IN FULL',
  'QUOTE',
  'UNQUOTE',
  'BEGIN TEXT',
  'END TEXT',
  'MRN: 22 TALLINN 318',
  'Date/DTG: May 05, 2022 / 051412Z MAY 22',
  'From: AMEMBASSY TALLINN',
  'Action: WASHDC, SECSTATE ROUTINE; RIGA, AMEMBASSY',
  'E.O.: Unknown',
  'Captions: SENSITIVE, NODIS',
  'Reference: A) 22 TALLINN 290',
  'Reference: n/a',
  'Subject: The ice road',
  'Signature: HARTWELL',
  'Cleared By: ECON:Pohl, Anders',
  'Info: HELSINKI, AMEMBASSY ROUTINE;',
  'Dissemination Rule: Archive Copy',
  'Page 1 0f 2',
  'CONFIBENTFAL',
  'S80',
  'CSP-2025-00040 B-00002707028',
  'Jane Example, Acting-Director',
  'US Department of State',
];

/** What must hold for the reading of any text. */
function checkText(text: string): void {
  const found = parseCables(text);
  const leaves = found.flatMap((cable) => leavesOf(text, cable));
  expect(
    leaves.every((leaf) => leaf.end > leaf.start),
    'no leaf is empty',
  ).toBe(true);
  expect(leaves.map((leaf) => text.slice(leaf.start, leaf.end)).join('')).toBe(text);
  expect(
    leaves.every((leaf, at) => leaf.start === (leaves[at - 1]?.end ?? 0)),
    'leaves touch',
  ).toBe(true);
  for (const cable of found) checkElements(text, cable);
  for (const [index, cable] of found.entries())
    JSON.stringify(recordOf(text, cable, { file: null, encoding: 'utf-8', index, texts: 'with' }));
}

function checkElements(text: string, cable: Cable): void {
  let at = cable.start;
  for (const element of [...cable.head, ...cable.body] as readonly Element[]) {
    expect(element.start, `${element.kind} in order`).toBeGreaterThanOrEqual(at);
    expect(element.end).toBeGreaterThanOrEqual(element.start);
    expect(element.end).toBeLessThanOrEqual(cable.end);
    for (const part of element.parts)
      expect(part.start >= element.start && part.end <= element.end && part.start <= part.end, `parts of ${element.kind}`).toBe(true);
    at = element.end;
  }
  let behind = cable.start;
  for (const element of cable.tail) {
    expect(element.start, `${element.kind} of the tail in order`).toBeGreaterThanOrEqual(behind);
    behind = element.end;
  }
  for (const inner of cable.within) checkInner(text, cable, inner);
}

/** A telegram inside stands in its cable and has leaves of its own. */
function checkInner(text: string, cable: Cable, inner: Cable): void {
  expect(inner.start >= cable.start && inner.end <= cable.end, 'stands inside').toBe(true);
  const leaves = leavesOf(text, inner);
  expect(leaves[0]?.start ?? inner.start).toBe(inner.start);
  expect(leaves.every((leaf, at) => leaf.start === (leaves[at - 1]?.end ?? inner.start) && leaf.end > leaf.start)).toBe(true);
  expect(leaves.at(-1)?.end ?? inner.end).toBe(inner.end);
  checkElements(text, inner);
}

describe('parseCables', () => {
  it('reads any string', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), checkText), cases(100)));

  it('reads any mixture of a cable’s pieces', () => {
    const mixture = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('\n', ' ', '\n\n')), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(fc.property(mixture, checkText), cases(400));
  });

  it('reads cables with stretches cut out, doubled or moved', () => {
    const damage = fc.record({
      text: fc.constantFrom(...cables),
      from: fc.nat(4000),
      length: fc.nat(600),
      to: fc.nat(4000),
      insert: fc.constantFrom(...pieces, ''),
    });
    fc.assert(
      fc.property(damage, ({ text, from, length, to, insert }) => {
        const cut = text.slice(0, from) + text.slice(from + length);
        checkText(cut.slice(0, to) + insert + text.slice(from, from + length) + cut.slice(to));
      }),
      cases(200),
    );
  });

  it('reads a print whose name stands behind its subject', () => {
    checkText('Subject: The ice road closes\n\nwords of a sentence\nand more of them\nMRN: 22 TALLINN 318\nFrom: AMEMBASSY TALLINN\n');
  });

  it('reads the same lines whatever ends them', () => {
    for (const text of cables) {
      const unix = text.replace(/\r\n?/g, '\n');
      const shapes = ['\n', '\r\n', '\r'].map((end) =>
        parseCables(unix.replaceAll('\n', end)).map((cable) => [...cable.head, ...cable.body].map((element) => element.kind)),
      );
      expect(shapes[1]).toEqual(shapes[0]);
      expect(shapes[2]).toEqual(shapes[0]);
    }
  });
});
