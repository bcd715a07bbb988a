// Detection says yes to every layout of a cable and no to what only talks about cables.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { headLength, looksLikeCable } from '../../server/src/cable/detect.ts';

const teletype = [
  'VZCZCXRO4412',
  'PP RUEHBC RUEHDE',
  'DE RUEHRK #0412/01 2471039',
  'ZNY CCCCC ZZH',
  'P 041039Z SEP 07',
  'FM AMEMBASSY REYKJAVIK',
  'TO RUEHC/SECSTATE WASHDC PRIORITY 3176',
  'C O N F I D E N T I A L SECTION 01 OF 02 REYKJAVIK 000412',
  'SIPDIS',
  'E.O. 12958: DECL: 09/03/2017',
  'TAGS: PREL PGOV IC',
  'SUBJECT: HARBOUR TALKS',
];

const cables: Readonly<Record<string, readonly string[]>> = {
  'a teletype cable': teletype,
  'the same double-spaced': teletype.flatMap((line) => [line, '']),
  'the same in small letters': teletype.map((line) => line.toLowerCase()),
  'the same with line numbers': teletype.map((line, at) => `${at + 1}: ${line}`),
  'one that begins at FL2': teletype.slice(1),
  'one that begins at FL5': teletype.slice(4),
  'one that begins at the classification': teletype.slice(7),
  'one that begins at the order': teletype.slice(9),
  'one with the order and TAGS joined, marked up': [
    'UNCLAS REYKJAVIK 000412',
    'E.O. 12958: N/A TAGS: <u>PREL IC</u>',
    'SUBJECT: HARBOUR TALKS',
  ],
  'one with TAGS marked up': ['E.O. 12958: N/A', 'TAGS: <u>PREL IC</u>'],
  'an archived telegram': ['LIMITED OFFICIAL USE', 'PAGE 01        STATE  050728', '63', 'ORIGIN EUR-25', 'INFO  OCT-01  ISO-00  /026 R'],
  'one with its page mark on two lines': ['CONFIDENTIAL', 'PAGE 01', 'HELSIN 02000 01 OF 02 111500Z', 'ACTION EURE-12'],
  'one under a title and a stamp': [
    'N. N. Declassified/Released US Department of State EO Systematic Review 20 MAR 2014',
    ' Message Text',
    'UNCLASSIFIED',
    'PAGE 01        LAGOS  00100  011200Z',
    'ACTION EB-08',
  ],
  'one with blanks in the date': ['--------------------- 056493', 'P 150136 Z MAR 7 3', 'FM USMISSION USUN NY'],
  'a print': ['UNCLASSIFIED', 'SBU', 'MRN: 23 MEXICO 2544', 'Date/DTG: Sep 16, 2023 / 160150Z SEP 23', 'From: AMEMBASSY MEXICO'],
  'a naval message': ['RAAUZYUW RUENAAA0582 1801436-UUUU--RHMFIUU.', 'ZNR UUUUU', 'R 291436Z JUN 06'],
  'one without a head': ['UNCLAS //N01500//', 'NAVADMIN 182/05', 'MSGID/GENADMIN/CNO WASHINGTON DC/N1/JUL//'],
  'one with plain words first': ['UNCLASSIFIED//', 'ROUTINE', 'R 291436Z JUN 16', 'FM CNO WASHINGTON DC'],
};

const others: Readonly<Record<string, readonly string[]>> = {
  nothing: [],
  'one sign alone': ['FM AMEMBASSY REYKJAVIK', 'is what the sixth line says.'],
  'the same sign twice': ['TAGS: PREL IC', 'TAGS: PGOV IC'],
  prose: ['The Secretary met the Minister on September 4.', 'They spoke of fish.', '', 'SECRET meetings followed, 123456 of them.'],
  'a mail that forwards a cable': ['From: a.reader@example.org', 'To: b.reader@example.org', 'Subject: Fwd: cable', '', ...teletype],
  'a quotation of one in a mail': teletype.map((line) => `> ${line}`),
  'a readme with an example': ['# Cables', '', '```', ...teletype, '```'],
  'an article with an example': [
    'A cable begins with the lines of the message centre, which say how it was sent.',
    'They are followed by the address lines and the text, and the reader may skip them.',
    'An example that we have invented for this article shows what they look like.',
    '',
    ...teletype,
  ],
  code: ['const cable = [', ...teletype.map((line) => `  '${line}',`), '];'],
  'code with a template': ['const cable = `', ...teletype, '`;'],
  'a log': ['2024-05-04 10:00:01 INFO start', '2024-05-04 10:00:02 INFO read VZCZCXRO4412', ...teletype],
  'a table': ['id,place,number', '07REYKJAVIK412,REYKJAVIK,412'],
  'a list of stations': ['FM STATIONS', 'FM 101.2 RADIO ONE', 'TO BE CONTINUED'],
  'a mail about the radio': ['fm radio is dead', 'subject: radio', 'tags: radio, fm', 'to all of you'],
  'a numbered list of words': ['1 Ports', '2 Fish', '3 Chips', '4 TAGS: PREL IC', '5 FM AMEMBASSY OSLO'],
  'front matter': ['---', 'title: Harbour talks', 'tags: prel, pgov', '---'],
  'a cable far down': [...Array.from({ length: 60 }, (_, index) => `ITEM ${index}`), ...teletype],
};

describe('looksLikeCable', () => {
  it.each(Object.entries(cables))('says yes to %s', (_, lines) => expect(looksLikeCable(lines.join('\n'))).toBe(true));
  it.each(Object.entries(others))('says no to %s', (_, lines) => expect(looksLikeCable(lines.join('\n'))).toBe(false));

  it.each([
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['blanks round the lines', (text: string) => text.replaceAll(/^|$/gm, '  ')],
    ['blank lines above', (text: string) => `\n\n \n${text}`],
  ])('does not mind %s', (_, damage) => expect(looksLikeCable(damage(teletype.join('\n')))).toBe(true));

  it('looks at the beginning only', () => {
    expect(looksLikeCable(`${' '.repeat(headLength)}\n${teletype.join('\n')}`)).toBe(false);
  });

  const corpus = process.env.CABLE_CORPUS ?? path.resolve(import.meta.dirname, '../../../shared/corpus');
  it(`finds ${existsSync(corpus) ? 'nearly every' : 'NO CORPUS, so no'} real cable`, () => {
    const files = existsSync(corpus)
      ? readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
      : [];
    const missed = files.filter((file) => !looksLikeCable(readFileSync(path.join(file.parentPath, file.name), 'utf8')));
    expect(missed.length).toBeLessThanOrEqual(files.length * 0.01);
  });
});
