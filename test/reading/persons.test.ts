// Signers and classifiers line by line: fixtures/persons has a line and its answer on each line.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { type CableRecord, recordOf } from '../../server/src/reading/record.ts';

/** Lines of a fixture, `what is written => answer`; `#` begins a remark. */
function casesOf(name: string): (readonly [string, string])[] {
  const lines = readFileSync(new URL(`../fixtures/persons/${name}.txt`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line.includes(' => ') && !line.startsWith('#'))
    .map((line) => {
      const at = line.lastIndexOf(' => ');
      return [line.slice(0, at).replace(/ ?\| ?/g, '\n'), line.slice(at + 4)] as const;
    });
}

function recordFrom(text: string): CableRecord | undefined {
  const [cable] = parseCables(text);
  return cable && recordOf(text, cable, { file: null, encoding: 'utf-8', index: 0, texts: 'without' });
}

const head = `P 151200Z JUN 09
FM AMEMBASSY REYKJAVIK
TO RUEHC/SECSTATE WASHDC PRIORITY 60
BT
UNCLAS REYKJAVIK 000200

E.O. 12958: N/A
TAGS: PREL IC
SUBJECT: THE HARBOR

1. (U) `;

describe('signers', () => {
  for (const [written, answer] of casesOf('signers')) {
    const wanted = answer.replace(' /mixed', '');
    const text = wanted === answer ? 'THE PORT IS QUIET.' : 'The port is quiet.';
    it(`${JSON.stringify(written)}: ${wanted}`, () => {
      expect(String(recordFrom(`${head}${text} ${written}\n`)?.signature)).toBe(wanted);
    });
  }
  for (const written of ['\n\nOAKES\nOAKES', '\n\nOAKES\n\nOAKES', ' OAKES\n\nOAKES']) {
    it(`${JSON.stringify(written)}: twice the signer and no word of the text`, () => {
      const [cable] = parseCables(`${head}THE PORT IS QUIET.${written}\n`);
      const kinds = cable?.body.map(({ kind }) => kind);
      expect(kinds).toEqual(['paragraph', 'signature', 'signature']);
      expect(cable?.body[0]?.end).toBe(head.length + 'THE PORT IS QUIET.'.length);
    });
  }
});

describe('classifiers', () => {
  for (const [written, answer] of casesOf('classifiers')) {
    const label = 'SUBJECT: THE HARBOR\n\n';
    for (const text of [`${written}\n`, `TAGS: PREL IC\n${label}${written}\n\n1. (C) The port is quiet.\n`]) {
      it(`${JSON.stringify(written)} ${text.includes(label) ? 'in a head' : 'alone'}: ${answer}`, () => {
        const record = recordFrom(text);
        const { name, title, reasons } = record?.classifiedBy ?? { name: '?', title: '?', reasons: [] };
        expect(`${name}; ${title}; ${reasons.join(' ')}`.trimEnd()).toBe(answer);
        expect(record?.paragraphs.length).toBe(text.includes(label) ? 1 : 0);
      });
    }
  }
});

describe('classifiers in the text', () => {
  it('leaves a marked paragraph directly below his reasons to the text, and letters to the reasons', () => {
    const label = 'SUBJECT: THE HARBOR\n\nClassified By: DCM Ola Holm. Reasons 1.4 (b)\n';
    expect(recordFrom(`${label}(C) The port is quiet.\n\n(C) More.\n`)?.paragraphs).toHaveLength(2);
    expect(recordFrom(`${label}(C) AND (D).\n\n1. (C) More.\n`)?.classifiedBy?.reasons).toEqual(['1.4(b)', '1.4(c)', '1.4(d)']);
  });
  for (const [written, answer] of casesOf('classifiers-in-text')) {
    it(`${JSON.stringify(written)}: ${answer}`, () => {
      const found = recordFrom(`TAGS: PREL IC\nSUBJECT: THE HARBOR\n\n${written}\n`)?.classifiedBy;
      expect(found ? `${found.name}; ${found.title}; ${found.reasons.join(' ')}`.trimEnd() : 'none').toBe(answer);
    });
  }
});

const messageHead =
  'R 151200Z JUN 09\nFM CNO WASHINGTON DC//N1//\nTO NAVADMIN\nNAVADMIN 214/09\nBT\nUNCLAS //N01000//\nSUBJ/HARBOR DUES//\n';

describe('releasers', () => {
  for (const [written, answer] of casesOf('releasers')) {
    it(`${JSON.stringify(written)}: ${answer}`, () => {
      const record = recordFrom(`${messageHead}RMKS/1. THE FERRY SAILS.\n\n${written}//\nBT\n#0001\nNNNN\n`);
      expect(String(record?.signature)).toBe(answer);
    });
  }
});
