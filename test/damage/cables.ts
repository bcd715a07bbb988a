// Sound invented cables, as many as wanted: real posts and codes, invented events. Every line knows what it is, so that damage can find it.

import { allPosts, type Post } from '../../server/src/codes/posts.ts';
import { type Chance, chance } from './random.ts';

/** What a line of an invented cable is. */
export type Role =
  | 'fl1'
  | 'fl2'
  | 'fl3'
  | 'fl4'
  | 'fl5'
  | 'from'
  | 'action'
  | 'information'
  | 'separator'
  | 'classification'
  | 'caption'
  | 'passing'
  | 'order'
  | 'tags'
  | 'subject'
  | 'reference'
  | 'classifier'
  | 'paragraph'
  | 'text'
  | 'page'
  | 'blank'
  | 'signature'
  | 'closing'
  | 'serial'
  | 'end';

/** One line without its break. */
export interface CableLine {
  readonly role: Role;
  readonly text: string;
}

/** What a cable was made of, for damage that must know. */
export interface Facts {
  readonly level: 'UNCLASSIFIED' | 'CONFIDENTIAL' | 'SECRET';
  readonly sections: number;
  readonly post: Post;
  readonly others: readonly Post[];
  readonly references: number;
  /** BT, serial and NNNN are kept. */
  readonly isWhole: boolean;
  readonly year: number;
}

/** A sound cable. */
export interface InventedCable {
  readonly lines: readonly CableLine[];
  readonly facts: Facts;
}

/** The text of lines. */
export function textOfLines(lines: readonly CableLine[]): string {
  return `${lines.map(({ text }) => text).join('\n')}\n`;
}

const posts = allPosts().filter(
  ({ kind, place, indicator, geoTags }) => (kind === 'embassy' || kind === 'consulate') && place && indicator && geoTags.fips,
);
const subjectTags = ['PREL', 'PGOV', 'ECON', 'ETRD', 'ENRG', 'EAGR', 'EFIN', 'SENV', 'PHUM', 'MARR', 'TBIO', 'SCUL', 'EAIR', 'EWWT'];
const programTags = ['KDEM', 'KIPR', 'KPAO', 'KSCA'];
const surnames = ['LINDQVIST', 'MORGENROT', 'ABERNATHY', 'OKONJO', 'TANAKA', 'FAIRWEATHER', 'DELACROIX'];
const topics = ['NIGHT FERRIES', 'THE BEEKEEPERS FAIR', 'LIGHTHOUSE REPAIRS', 'THE CANAL TOLLS', 'A NEW TRAM LINE', 'ORCHARD PRICES'];
const sentences = [
  'The minister asked for quiet talks before the summer.',
  'Prices rose for the third year in a row.',
  'The harbor board will meet again next week.',
  'Nobody in the room had read the paper.',
  'A new survey of the orchards is under way.',
  'The mayor showed the plans of the tram line.',
];
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The cable of a seed. */
export function inventedCable(seed: number): InventedCable {
  const draw = chance(seed);
  const post = draw.pick(posts);
  const others = draw.some(
    posts.filter((other) => other !== post),
    2 + draw.whole(3),
  );
  const sections = draw.pick([1, 1, 2, 2, 3]);
  const facts: Facts = {
    level: draw.pick(['UNCLASSIFIED', 'CONFIDENTIAL', 'CONFIDENTIAL', 'SECRET'] as const),
    sections,
    post,
    others,
    references: draw.whole(4),
    isWhole: draw.whole(3) === 0,
    year: 2004 + draw.whole(6),
  };
  const sent = Date.UTC(facts.year, 1 + draw.whole(11), 1 + draw.whole(28), draw.whole(24), draw.whole(60));
  const number = 100 + draw.whole(8800);
  return { lines: [...head(draw, facts, sent, number), ...subjectPart(draw, facts, sent), ...text(draw, facts, number)], facts };
}

function head(draw: Chance, facts: Facts, sent: number, number: number): CableLine[] {
  const { post, others, sections, level } = facts;
  const date = new Date(sent);
  const two = (value: number): string => String(value).padStart(2, '0');
  const ordinal = String(Math.floor((sent - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1).padStart(3, '0');
  const clock = `${two(date.getUTCHours())}${two(date.getUTCMinutes())}`;
  const precedence = draw.pick(['R', 'P', 'O', 'P R', 'O P', 'O R']);
  const serial = String(number % 10_000).padStart(4, '0');
  const word = { R: 'ROUTINE', P: 'PRIORITY', O: 'IMMEDIATE' }[precedence.charAt(0)] ?? '';
  const called = sections > 1 ? ['RUEHC', ...others.map(({ indicator }) => indicator)].join(' ') : 'RUEHWEB';
  const label = sections > 1 ? `SECTION 01 OF ${two(sections)} ` : '';
  const words = { UNCLASSIFIED: 'UNCLAS', CONFIDENTIAL: 'C O N F I D E N T I A L', SECRET: 'S E C R E T' }[level];
  const letter = level.charAt(0);
  return [
    { role: 'fl1', text: `VZCZC${sections > 1 ? 'XRO' : 'XYZ'}${String(draw.whole(10_000)).padStart(4, '0')}` },
    { role: 'fl2', text: `${precedence.charAt(0).repeat(2)} ${called}` },
    { role: 'fl3', text: `DE ${post.indicator} #${serial}${sections > 1 || draw.whole(2) === 0 ? '/01' : ''} ${ordinal}${clock}` },
    { role: 'fl4', text: `${letter === 'U' ? 'ZNR' : 'ZNY'} ${letter.repeat(5)} ZZH` },
    {
      role: 'fl5',
      text: `${precedence} ${two(date.getUTCDate())}${clock}Z ${months[date.getUTCMonth()]} ${two(date.getUTCFullYear() % 100)}`,
    },
    { role: 'from', text: `FM ${post.address}` },
    { role: 'action', text: `TO RUEHC/SECSTATE WASHDC ${word} ${1000 + draw.whole(8000)}` },
    ...others.map(({ indicator, address }, index): CableLine => {
      const count = draw.whole(2) === 0 ? ` ${String(draw.whole(9000)).padStart(4, '0')}` : '';
      return { role: 'information', text: `${index === 0 ? 'INFO ' : ''}${indicator}/${address}${count}` };
    }),
    ...(facts.isWhole ? [{ role: 'separator', text: 'BT' } as const] : []),
    { role: 'classification', text: `${words} ${label}${post.place} ${String(number).padStart(6, '0')}` },
    { role: 'blank', text: '' },
  ];
}

function subjectPart(draw: Chance, facts: Facts, sent: number): CableLine[] {
  const { level, post, others, references } = facts;
  const isClassified = level !== 'UNCLASSIFIED';
  const until = new Date(sent + (5 + draw.whole(5)) * 365 * 86_400_000);
  const declassify = `DECL: ${String(until.getUTCMonth() + 1).padStart(2, '0')}/${String(until.getUTCDate()).padStart(2, '0')}/${until.getUTCFullYear()}`;
  const tags = [...draw.some(subjectTags, 1 + draw.whole(3)), ...draw.some(programTags, draw.whole(2)), post.geoTags.fips ?? ''];
  const cited = Array.from({ length: references }, (_, index) => {
    const place = draw.pick(others).place ?? 'STATE';
    const year = String((facts.year - 1) % 100).padStart(2, '0');
    return `${year} ${place} ${10 + index * 7 + draw.whole(900)}`;
  });
  return [
    ...(draw.whole(2) === 0 ? [line('caption', 'SIPDIS'), line('blank', '')] : []),
    ...(draw.whole(2) === 0 ? [line('passing', 'DEPT FOR EUR/NB AND INR'), line('blank', '')] : []),
    line('order', `E.O. 12958: ${isClassified ? declassify : 'N/A'}`),
    line('tags', `TAGS: ${tags.join(draw.pick([' ', ', ']))}`),
    line('subject', `SUBJECT: ${draw.pick(topics)}: ${draw.pick(['MORE TALKS', 'NO PROGRESS', 'SECOND THOUGHTS'])}`),
    line('blank', ''),
    ...cited.map((words, index) => {
      const letter = cited.length > 1 ? `${String.fromCharCode(65 + index)}. ` : '';
      return line('reference', `${index === 0 ? 'REF: ' : '     '}${letter}${words}`);
    }),
    ...(cited.length > 0 ? [line('blank', '')] : []),
    ...(isClassified
      ? [
          line('classifier', `Classified By: Ambassador Vera Halvorsen for reasons 1.4 (${draw.pick(['b', 'c'])}) and (d).`),
          line('blank', ''),
        ]
      : []),
  ];
}

function text(draw: Chance, facts: Facts, number: number): CableLine[] {
  const lines: CableLine[] = [];
  const count = 4 + draw.whole(5);
  const overall = facts.level === 'UNCLASSIFIED' ? '' : ` (${facts.level.charAt(0)})`;
  const place = (facts.post.place ?? '').slice(0, 10).trimEnd();
  let section = 1;
  for (let index = 1; index <= count; index++) {
    const mark = overall && index > 2 && draw.whole(4) === 0 ? ' (U)' : overall;
    const words = index === 1 ? `Summary: ${draw.pick(sentences)}` : draw.pick(sentences);
    lines.push(line('paragraph', `${index}.${mark} ${words}`), line('text', draw.pick(sentences)));
    if (index === 1) lines.push(line('text', 'End Summary.'));
    if (section < facts.sections && index >= 2) {
      section += 1;
      const total = String(facts.sections).padStart(3, '0');
      const header = `${place} ${String(number).padStart(8, '0')}  ${String(section).padStart(3, '0')} OF ${total}`;
      lines.push(line('blank', ''), line('page', header), line('blank', ''), line('blank', ''), line('text', draw.pick(sentences)));
    }
    lines.push(line('blank', ''));
  }
  lines.pop();
  lines.push(line('signature', draw.pick(surnames)));
  if (facts.isWhole) {
    const serial = String(number % 10_000).padStart(4, '0');
    lines.push(line('closing', 'BT'), line('serial', `#${serial}`), line('end', 'NNNN'));
  }
  return lines;
}

function line(role: Role, words: string): CableLine {
  return { role, text: words };
}
