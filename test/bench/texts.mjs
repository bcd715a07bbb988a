// Invented cables of any size, and texts that a careless reader of cables would choke on.

const head = `VZCZCXRO4711
PP RUEHAG RUEHDBU RUEHROV
DE RUEHNY #0412/01 0731520
ZNY CCCCC ZZH
P R 141520Z MAR 07
FM AMEMBASSY OSLO
TO RUEHC/SECSTATE WASHDC PRIORITY 4415
INFO RUEHRK/AMEMBASSY REYKJAVIK PRIORITY 1102
RUEHHE/AMEMBASSY HELSINKI 2209
RUEHCP/AMEMBASSY COPENHAGEN 1870
RUEHSM/AMEMBASSY STOCKHOLM 0934
RUEHNO/USMISSION USNATO 0411
RUEKJCS/SECDEF WASHDC
RUEAIIA/CIA WASHDC
RHEHNSC/NSC WASHDC
BT
C O N F I D E N T I A L SECTION 01 OF 02 OSLO 000412

SIPDIS

DEPT FOR EUR/NB AND EUR/PRA

E.O. 12958: DECL: 03/14/2017
TAGS: PREL PGOV EFIS ENRG SENV MARR NO
SUBJECT: THE HARBOR COMMISSION COUNTS ITS BOATS ONCE MORE AND FINDS
THE SAME NUMBER

REF: A. OSLO 398
     B. 06 REYKJAVIK 1201
     C. STATE 22417

Classified By: Political Counselor Ann Example for reasons 1.4 (b) and (d).

`;

const words =
  'the harbor commission met at noon with embassy officers and counted every boat in the northern fleet before its chair explained that quotas would follow last year while ministers in Oslo kept asking whether Iceland had agreed to share radar data over the Barents Sea this spring'.split(
    ' ',
  );
const headings = ['A QUIET ROOM', 'BOATS AND NUMBERS', 'WHAT THE MINISTER SAID', 'NEXT STEPS'];
const markings = ['(C)', '(C)', '(SBU)', '(U)'];
const lineWidth = 64;

/** A cable of about so many characters: a head of 1 KB, numbered paragraphs under headings, page headers, a signature. */
export function cableOf(size) {
  const pieces = [head];
  let length = head.length;
  for (let paragraph = 0; length < size - 100; paragraph++) {
    const piece = `${above(paragraph)}${paragraphOf(paragraph, Math.min(600, size - length - 20))}\n\n`;
    pieces.push(piece);
    length += piece.length;
  }
  return `${pieces.join('')}EXAMPLE\nBT\n#0412\nNNNN\n`;
}

/** A heading above every fifth paragraph, a page header above every seventh. */
function above(paragraph) {
  const heading = headings[(paragraph / 5) % headings.length];
  const page = paragraph % 7 === 6 ? `OSLO 00000412  ${paragraph % 14 === 6 ? '001' : '002'} OF 002\n\n\n` : '';
  return paragraph % 5 === 0 ? `${page}${heading}\n${'-'.repeat(heading.length)}\n\n` : page;
}

/** Numbers have three digits at most, so a text of more than 900 paragraphs counts anew. */
function paragraphOf(index, size) {
  let line = `${(index % 900) + 1}. ${markings[index % markings.length]} The`;
  let done = '';
  for (let at = index; done.length + line.length < size; at++) {
    const word = words[at % words.length];
    if (line.length + word.length >= lineWidth) {
      done += `${line}\n`;
      line = word;
    } else line += ` ${word}`;
  }
  return `${done}${line}.`;
}

const between = (before, middle, after) => head.slice(0, head.indexOf(before)) + middle + head.slice(head.indexOf(after));
const numbered = (count, line) => Array.from({ length: count }, (_, index) => line(index)).join('');
const letters = (index) => String.fromCharCode(...[17_576, 676, 26, 1].map((place) => 65 + (Math.floor(index / place) % 26)));
const blankLines = (end) => (count) => `${head}1. (C) One.${end.repeat(count)}2. (C) Two.`;

/** Texts made to hurt: how many of something, and the text with so many of them. */
export const hostile = {
  'one line of 10 MB': [500_000, (count) => `${head}1. (C) ${'The boats stayed in. '.repeat(count)}`],
  '300,000 empty lines, LF': [300_000, blankLines('\n')],
  '300,000 empty lines, CR': [300_000, blankLines('\r')],
  '300,000 empty lines, CRLF': [300_000, blankLines('\r\n')],
  '100,000 TAGS': [100_000, (count) => between('TAGS:', `TAGS: ${numbered(count, (index) => `${letters(index)} `)}\n`, 'SUBJECT:')],
  '100,000 addressees': [100_000, (count) => between('INFO', `INFO ${numbered(count, addresseeLine)}`, 'BT\n')],
  '100,000 paragraphs': [
    100_000,
    (count) => head + numbered(count, (index) => `${(index % 900) + 1}. (C) The boats stayed in the harbor.\n\n`),
  ],
  '50,000 cables of two lines': [
    50_000,
    (count) => numbered(count, (index) => `VZCZC${letters(index).slice(1)}${1000 + (index % 9000)}\nPP RUEHC RUEHNO\n`),
  ],
  '1 MB of brackets in REF': [1_000_000, (count) => between('REF:', `REF: ${'('.repeat(count)}\n\n`, 'Classified By')],
  '100,000 references': [
    100_000,
    (count) => between('REF:', `REF: ${numbered(count, (index) => `${letters(index)[3]}. OSLO ${index % 9999} `)}\n\n`, 'Classified By'),
  ],
  '100,000 captions': [100_000, (count) => between('SIPDIS', 'SIPDIS\n'.repeat(count), '\nDEPT')],
  '50,000 lines of one passing line': [50_000, (count) => between('DEPT', `DEPT FOR EUR,\n${'NEA, SCA, WHA,\n'.repeat(count)}`, 'E.O.')],
  '50,000 classifications in the head': [50_000, (count) => between('C O N F', 'UNCLAS\n'.repeat(count), 'SIPDIS')],
  '50,000 classifications in the text': [50_000, (count) => `${head}1. (C) One.\n\n${'UNCLAS OSLO 000413\n'.repeat(count)}`],
  '20,000 labels joined on a line': [20_000, (count) => `${head}${'TAGS: PREL SUBJECT: BOATS '.repeat(count)}`],
  'a long subject before prose': [
    20_000,
    (count) =>
      between(
        'THE HARBOR',
        `${'the boats stayed in and in. '.repeat(count)}\n${'the boats stayed in, and in they stayed for long.\n'.repeat(count)}`,
        'REF:',
      ),
  ],
  '100,000 page headers': [100_000, (count) => `${head}1. (C) One.\n${'OSLO 00000412  002 OF 002\n'.repeat(count)}`],
  '100,000 unknown lines': [100_000, (count) => numbered(count, (index) => `${letters(index)} ?? ${index}\n`)],
  '1 MB of bytes': [1_000_000, (count) => numbered(count, (index) => String.fromCharCode((index * 7919 + (index >> 5)) % 256))],
};

function addresseeLine(index) {
  return `RUEH${letters(index).slice(2)}/AMEMBASSY OSLO ${index % 9999}\n`;
}

/** JSON of about so many characters, with the words of a cable in it. */
export function jsonOf(size) {
  const paragraphs = Array.from({ length: Math.max(1, Math.floor(size / 640)) }, (_, index) => ({
    number: index,
    text: paragraphOf(index, 600),
  }));
  return JSON.stringify({ paragraphs }, null, 2);
}

/** Settings of about so many characters: sections, keys, strings, numbers and comments. */
export function iniOf(size) {
  const line = (index) => {
    const word = words[index % words.length];
    if (index % 12 === 0) return `\n[${word}.${index}]\n; ${headings[index % headings.length].toLowerCase()} of the northern fleet\n`;
    return index % 3 === 0 ? `${word}_count = ${index}\n` : `${word}.name = "the ${word} of the harbor commission at noon"\n`;
  };
  let text = '';
  for (let index = 0; text.length < size; index++) text += line(index);
  return text;
}
