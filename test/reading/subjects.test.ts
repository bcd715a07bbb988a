import { describe, expect, it } from 'vitest';
import { headElement } from '../../server/src/cable/model.ts';
import { parseCables } from '../../server/src/cable/parse.ts';
import { recordOf } from '../../server/src/reading/record.ts';

const long = 'THE ICE ON THE HARBOR IN THE LONG WINTER OF THE FJORD';

/** Subject and first words of the text of a cable with these lines behind its TAGS. */
function readLines(lines: string): readonly [string | null, string | undefined] {
  const text = `UNCLAS OSLO 000300\n\nE.O. 12958: N/A\nTAGS: PREL, NO\n${lines}\n\n1. (U) The boats wait.\n\nHOLM\n`;
  const [cable] = parseCables(text);
  if (!cable || !headElement(cable, 'tags')) return [null, undefined];
  const record = recordOf(text, cable, { file: null, encoding: 'utf-8', index: 0, texts: 'with' });
  return [record.subject, record.paragraphs[0]?.text];
}

describe('SUBJECT', () => {
  it.each([
    ['SUB JECT: ICE', 'ICE'],
    ['S UBJECT: ICE', 'ICE'],
    ['SUBJECT (U): ICE', 'ICE'],
    ['(SBU) SUBJECT: ICE', 'ICE'],
    ['SUBJECT, ICE', 'ICE'],
    ['SUBJ = ICE', 'ICE'],
    [
      'SUBJECT:\nThe ice on the harbor and what it means for the small boats',
      'The ice on the harbor and what it means for the small boats',
    ],
    [`SUBJECT: ${long}\n\nOSLO 00000300  001 OF 002\n\nAND OF THE SEA`, `${long} AND OF THE SEA`],
    ['SUBJECT: ICE\nSTATE PASS USTR', 'ICE'],
    ['SUBJECT: ICE FOR\nSTATE PASSENGERS', 'ICE FOR STATE PASSENGERS'],
    ['SUBJECT: RESPONSE TO REFTEL: ICE', 'RESPONSE TO REFTEL: ICE'],
    ['SUBJECT: NEW TAGS: ICE ON BOATS', 'NEW TAGS: ICE ON BOATS'],
    ['SUBJECT: BOATS\nSUBJECT TO ICE', 'BOATS SUBJECT TO ICE'],
    ['SUBJECT: ICE\nPASS TO AID', 'ICE'],
    ['SUBJECT: ICE THAT WILL\nPASS TO SWEDEN', 'ICE THAT WILL PASS TO SWEDEN'],
    ['SUBJECT\t: ICE', 'ICE'],
    ['SUBJECT: ICE; REF: OSLO 200', 'ICE'],
    ['SU8JECT: ICE', 'ICE'],
    ['UBJ: ICE', 'ICE'],
    ['SUJB: ICE', 'ICE'],
    ['SUBJECT: ICE\n- AND SNOW', 'ICE - AND SNOW'],
    ['SUBJECT: ICE IN 2008-\n2009', 'ICE IN 2008-2009'],
    ['SUBJECT: U.S.-\nNORWEGIAN ICE', 'U.S.-NORWEGIAN ICE'],
    ['SUBJECT: A TALK W/\nHOLM ON ICE/\nSNOW', 'A TALK W/ HOLM ON ICE/SNOW'],
    ['SUBJECT: PRE-\nAND POST-WAR ICE', 'PRE- AND POST-WAR ICE'],
    ['SUBJECT: ICE AND/\nOR SNOW', 'ICE AND/OR SNOW'],
    ['SUBJECT: PART 1. The ice comes back soon', 'PART 1. The ice comes back soon'],
  ])('%s', (lines, subject) => expect(readLines(lines)).toEqual([subject, 'The boats wait.']));

  it.each([
    ['SUBJECT:\nThe ice came back, and no boat could leave the harbor until May.', null],
    ['SUBJECT: ICE\nSUMMARY: The ice came back.', 'ICE'],
    ['SUBJECT: ICE\nREF: OSLO 200\n\nSubject of the talk was the ice, which came back.', 'ICE'],
    ['SUBJECT: ICE\n\nE.O. 13224: the boats that it names were in the ice.', 'ICE'],
    ['SUBJECT: ICE 1. The ice came back.', 'ICE'],
  ])('the text begins below: %s', (lines, subject) => {
    const [found, first] = readLines(lines);
    expect(found).toBe(subject);
    expect(first).toMatch(/^(?:SUMMARY: )?The ice came back|^Subject of the talk|^E\.O\. 13224/);
  });
});
