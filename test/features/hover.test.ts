import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/src/features/document.ts';
import { allCards, cardAt, checkHover } from '../support/check-hover.ts';
import { checkFixtures } from '../support/fixtures.ts';

const head = 'VZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHNY #0077 0371115\nZNR UUUUU ZZH\nR 061115Z FEB 08\nFM AMEMBASSY OSLO\n';

describe('hover', () => {
  checkFixtures('hover', allCards);

  it('names the post behind an indicator', () =>
    checkHover(head.replace('RUEHNY', '<|RUEHNY|>'), /^RUEHNY: AMEMBASSY OSLO\nEmbassy in Norway/));

  it('puts the address of the line first where an indicator has several', () =>
    checkHover(`${head}TO <|RUEHC|>/DEPT OF LABOR WASHDC\n`, /^RUEHC: DEPT OF LABOR WASHDC/));

  it('tells the day of a date-time group', () =>
    checkHover(head.replace('061115Z FEB 08', '<|061115Z FEB 08|>'), /2008-02-06T11:15Z\nWednesday, 6 February 2008, day 37/));

  it('says whether a declassification date has passed', () => {
    checkHover(
      `${head}\nCONFIDENTIAL OSLO 000077\n\nE.O. 12958: DECL: <|02/06/2018|>\n`,
      /This day has passed.*\n10 years after the cable/,
    );
    checkHover(
      `${head}\nCONFIDENTIAL OSLO 000077\n\nE.O. 12958: DECL: <|02/06/2033|>\n`,
      /This day is still to come\n25 years after the cable/,
    );
  });

  it('reads a geographic code in the era of the cable', () => {
    checkHover('R 061115Z FEB 78\nFM AMEMBASSY OSLO\n\nUNCLAS OSLO 0077\n\nTAGS: PFOR, <|GE|>\nSUBJECT: X\n', /^GE: Germany \(East\)/);
    checkHover('R 061115Z FEB 22\nFM AMEMBASSY OSLO\n\nUNCLAS OSLO 0077\n\nTAGS: PREL, <|GE|>\nSUBJECT: X\n', /^GE: Georgia/);
  });

  it('has no card in the words of a paragraph, in blank lines and behind the end', () => {
    checkHover('SUBJECT: A BELL\n\n1. (U) It <|rang|>.\n', null);
    const document = readDocument('file:///bell', 'SUBJECT: A BELL\n\n1. (U) It rang.\n');
    expect(cardAt(document, 16)).toBeNull();
    expect(cardAt(document, 10_000)).toBeNull();
    expect(cardAt(readDocument('file:///empty', ''), 0)).toBeNull();
  });

  it('has the card of a word at the end of the word too', () => {
    const document = readDocument('file:///cable', head);
    expect(cardAt(document, head.indexOf('ZZH') + 3)?.words).toMatch(/^ZZH:/);
  });

  it('writes Markdown with a bold title, facts line by line and the source in italics', () => {
    const card = cardAt(readDocument('file:///cable', head), head.indexOf('FM'), 'markdown');
    expect(card?.words).toBe('**FM: from**\n\nThe originator, by plain language address\n\n*ACP 127(G)*');
  });
});
