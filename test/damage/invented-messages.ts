// Sound archived telegrams, prints and messages, as many as wanted: real posts and codes, invented events.

import { allPosts, type Post } from '../../server/src/codes/posts.ts';
import { type Chance, chance } from './random.ts';

/** The dialects that are no teletype cables. */
export type OtherDialect = 'aad' | 'smart' | 'genadmin';

const posts = allPosts().filter(
  ({ kind, place, geoTags, address }) => kind === 'embassy' && place && geoTags.fips && address === `AMEMBASSY ${place}`,
);
const surnames = ['LINDQVIST', 'MORGENROT', 'ABERNATHY', 'OKONJO', 'FAIRWEATHER', 'DELACROIX'];
const topics = ['NIGHT FERRIES', 'BEEKEEPERS FAIR', 'LIGHTHOUSE REPAIRS', 'CANAL TOLLS', 'ORCHARD PRICES'];
const sentences = [
  'THE MINISTER ASKED FOR QUIET TALKS BEFORE SUMMER.',
  'PRICES ROSE FOR THE THIRD YEAR IN A ROW.',
  'THE HARBOR BOARD WILL MEET AGAIN NEXT WEEK.',
  'NOBODY IN THE ROOM HAD READ THE PAPER.',
];
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const two = (value: number): string => String(value).padStart(2, '0');
const capital = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

interface Common {
  readonly draw: Chance;
  readonly post: Post;
  readonly place: string;
  readonly number: number;
  readonly day: string;
  readonly clock: string;
  readonly month: string;
  readonly year: number;
  readonly topic: string;
  readonly signer: string;
}

function common(seed: number, year: number, span: number): Common {
  const draw = chance(seed);
  const post = draw.pick(posts);
  return {
    draw,
    post,
    place: post.place ?? '',
    number: 100 + draw.whole(8800),
    day: two(1 + draw.whole(28)),
    clock: `${two(draw.whole(24))}${two(draw.whole(60))}`,
    month: draw.pick(months),
    year: year + draw.whole(span),
    topic: draw.pick(topics),
    signer: draw.pick(surnames),
  };
}

function paragraphs({ draw }: Common, count: number, mark: string): string[] {
  return Array.from({ length: count }, (_, index) => [`${index + 1}.${mark} ${draw.pick(sentences)}`, draw.pick(sentences), '']).flat();
}

/** A telegram of two pages. */
function telegram(seed: number): string[] {
  const all = common(seed, 1974, 4);
  const { draw, post, place, number, day, clock, month, year, topic, signer } = all;
  const isOpen = draw.whole(3) === 0;
  const banner = isOpen ? 'UNCLASSIFIED' : 'CONFIDENTIAL';
  const mark = (page: number): string =>
    `PAGE ${two(page)}        ${place.replaceAll(' ', '').slice(0, 6).padEnd(6)}  ${String(number).padStart(5, '0')}  ${day}${clock}Z`;
  return [
    ...[banner, '', mark(1), '', '63', 'ACTION EUR-12', '', 'INFO  OCT-01  ISO-00  EB-07  /020 W'],
    ...['                  ---------------------     048117', `R ${day}${clock}Z ${month} ${year % 100}`, `FM ${post.address}`],
    ...[`TO SECSTATE WASHDC PRIORITY ${1000 + draw.whole(8000)}`, ''],
    ...[`${isOpen ? 'UNCLAS' : 'C O N F I D E N T I A L'} ${place} ${number}`, '', 'LIMDIS', ''],
    ...[`E.O. 11652: ${isOpen ? 'N/A' : 'GDS'}`, `TAGS: PFOR, ECON, ${post.geoTags.fips}`, `SUBJECT: ${topic}`],
    ...[`REF: A. STATE ${10_000 + draw.whole(9000)}`, '     B. STATE 9120', ''],
    ...paragraphs(all, 2, ''),
    ...[banner, '', banner, '', mark(2), '', `3. ${draw.pick(sentences)} (REF B).`, signer, '', banner, '', 'NNNN'],
  ];
}

function print(seed: number): string[] {
  const all = common(seed, 2015, 9);
  const { post, place, number, day, clock, month, year, topic, signer, draw } = all;
  return [
    ...['UNCLASSIFIED', '', `MRN: ${year % 100} ${place} ${number}`],
    `Date/DTG: ${capital(month)} ${day}, ${year} / ${day}${clock}Z ${month} ${year % 100}`,
    ...[`From: ${post.address}`, 'Action: WASHDC, SECSTATE ROUTINE', 'E.O.: 13526', 'TAGS: PGOV, ECON', 'Captions: SENSITIVE'],
    ...[`Reference: A) ${year % 100} ${place} ${number - 5}`, `B) ${year % 100} STATE ${1000 + draw.whole(900)}`, `Subject: ${topic}`, ''],
    ...paragraphs(all, 2, ' (U)'),
    ...[
      `3. (U) ${draw.pick(sentences)} (ref B).`,
      '',
      `Signature: ${signer}`,
      `Drafted By: ${place}:${capital(signer)}, Vera`,
      '',
      'UNCLASSIFIED',
    ],
  ];
}

function message(seed: number): string[] {
  const all = common(seed, 2004, 12);
  const { day, clock, month, year, topic, number, signer, draw } = all;
  return [
    ...[`R ${day}${clock}Z ${month} ${two(year % 100)}`, 'FM CNO WASHINGTON DC//N1//', 'TO NAVADMIN', 'BT', 'UNCLAS //N01500//'],
    ...[`NAVADMIN ${1 + (number % 300)}/${two(year % 100)}`, `MSGID/GENADMIN/CNO WASHINGTON DC/N1/${month}//`, `SUBJ/${topic}//`],
    ...['REF/A/DOC/CNO/17MAY2001//', 'REF/B/MSG/CNO/03FEB2003//', 'REF/C/LTR/OPNAV/04MAR2003//', 'AMPN/REF C IS A LETTER.//'],
    ...['POC/MARA HOLLINS/LCDR/OPNAV/TEL:(555) 555-0142//', 'RMKS/1. REF A IS THE RULE.', draw.pick(sentences), ''],
    ...[
      `2. ${draw.pick(sentences)}  SEE REF B.`,
      '',
      `3. ${draw.pick(sentences)}`,
      '',
      `4. RELEASED BY VADM T. ${signer}, N1.//`,
      'BT',
      'NNNN',
    ],
  ];
}

const makers: Readonly<Record<OtherDialect, (seed: number) => string[]>> = { aad: telegram, smart: print, genadmin: message };

/** The lines of the message of a seed. */
export function inventedMessage(dialect: OtherDialect, seed: number): readonly string[] {
  return makers[dialect](seed);
}
