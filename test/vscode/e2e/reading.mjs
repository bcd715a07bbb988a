// A cable is read: cards, hints and colours tell what its codes mean.
import assert from 'node:assert/strict';

const codes = `VZCZCXYZ0007
RR RUEHWEB

DE RUEHNR #1203 1411330
ZNR UUUUU ZZH
R 211330Z MAY 09
FM AMEMBASSY NAIROBI
TO RUEHC/SECSTATE WASHDC 9584

UNCLAS NAIROBI 001203

E.O. 12356: N/A
TAGS: EAID XQZW KE
SUBJECT: A CODE THAT NOBODY KNOWS AND AN ORDER OUT OF FORCE

1. (U) Nobody knows it.

OKONJO-REYES
`;

export const tests = [
  [
    'a hover on a routing indicator names the post',
    async ({ openFile, hover }) => {
      await openFile('09NAIROBI1203.cable');
      await hover('RUEHDS', /^RUEHDS: AMEMBASSY ADDIS ABABA\b/);
    },
  ],
  [
    'a hover on the date-time group tells two local times',
    async ({ hover }) => {
      const card = await hover('211330', /2009-05-21T13:30Z/);
      assert.match(card, /16:30 at AMEMBASSY NAIROBI, 09:30 at SECSTATE WASHDC/);
    },
  ],
  [
    'hints stand behind a bare routing indicator and behind the date-time group',
    async ({ line }) => {
      await line(/^DE RUEHNR\s*Nairobi\s*#1203/);
      await line(/^R 211330Z MAY 09\s*Thu 21 May 2009, 16:30 in Nairobi/);
    },
  ],
  [
    'a code on no list is grey, and an order out of force struck through',
    async ({ openFile, styleOf, until, write }) => {
      write('codes.cable', codes);
      await openFile('codes.cable');
      await until('a line through the order', async () => (await styleOf('12356')).decoration === 'line-through');
      await until('another colour', async () => (await styleOf('XQZW')).colour !== (await styleOf('EAID')).colour);
    },
  ],
  [
    'a table of the workspace explains its codes',
    async ({ hover, styleOf, until, write }) => {
      write('codes/own.tsv', 'code\tmeaning\tkind\nXQZW\tRain gauges for schools\tprogram\n');
      write('.vscode/settings.json', JSON.stringify({ 'cable.codes.files': ['codes/own.tsv'] }));
      await until('the colour of a known code', async () => (await styleOf('XQZW')).colour === (await styleOf('EAID')).colour);
      await hover('XQZW', /Rain gauges for schools/);
    },
  ],
];
