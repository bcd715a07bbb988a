// A new cable in an empty document: FL1 to FL16 with what can be computed filled in (format-rules 2 and 3).

import { type Level, securityOfLevel } from '../../cable/vocabulary.ts';
import type { Instant } from '../../reading/dates.ts';
import type { Cursor } from './cursor.ts';
import { typedSpan } from './cursor.ts';
import { dateAfter, filingTimeOf, groupOf } from './facts.ts';
import { type Offer, offerOf, type Proposal } from './proposal.ts';

/** Skeletons where nothing else stands; null for a document with words in it, besides those being typed. */
export function skeletonOffer(cursor: Cursor): Offer | null {
  const { text } = cursor.document;
  if (text.length > 200 || text.trim() !== cursor.before.trim() || cursor.after.trim() !== '') return null;
  const typed = cursor.before.trimStart();
  const proposals = levels.map((level, index): Proposal => {
    const snippet = skeleton(level, cursor.time);
    return {
      label: `New cable: ${level.name}`,
      insert: plainText(snippet),
      snippet,
      name: level.about,
      filter: `New cable: ${level.name} VZCZC`,
      sort: `0${index}`,
      family: 'line',
    };
  });
  const fitting = proposals.filter(({ filter }) => ` ${filter}`.toUpperCase().includes(` ${typed.toUpperCase()}`));
  return offerOf(typedSpan(cursor, typed.length), fitting);
}

interface SkeletonLevel {
  readonly name: string;
  readonly about: string;
  readonly level: Level;
  readonly words: string;
  readonly mark: string;
}

const levels: readonly SkeletonLevel[] = [
  { name: 'unclassified', about: 'UNCLAS', level: 'UNCLASSIFIED', words: 'UNCLAS', mark: '(U)' },
  { name: 'sensitive', about: 'UNCLAS SENSITIVE', level: 'UNCLASSIFIED', words: 'UNCLAS SENSITIVE', mark: '(SBU)' },
  {
    name: 'confidential',
    about: 'declassified in ten years',
    level: 'CONFIDENTIAL',
    words: 'C O N F I D E N T I A L',
    mark: '(C)',
  },
  { name: 'secret', about: 'declassified in ten years', level: 'SECRET', words: 'S E C R E T', mark: '(S)' },
];

/** Places to fill in are numbered in the order in which a drafter comes by them; the same place twice is filled in once. */
function skeleton({ level, words, mark }: SkeletonLevel, now: Instant): string {
  const isClassified = level !== 'UNCLASSIFIED';
  return [
    'VZCZCXYZ0001',
    'RR RUEHC',
    `DE \${1:RUEHNY} #\${2:0001} ${filingTimeOf(now)}`,
    `${securityOfLevel[level]} ZZH`,
    `R ${groupOf(now)}`,
    `FM \${3:AMEMBASSY OSLO}`,
    `TO RUEHC/SECSTATE WASHDC ROUTINE \${4:0001}`,
    'BT',
    `${words} \${5:OSLO} 00\${2:0001}`,
    '',
    'SIPDIS',
    '',
    `E.O. 13526: ${isClassified ? `DECL: ${dateAfter(now, 10)}` : 'N/A'}`,
    `TAGS: \${6:PREL} \${7:NO}`,
    `SUBJECT: \${8:SUBJECT IN CAPITAL LETTERS}`,
    '',
    ...(isClassified ? [`Classified By: \${9:Name}, \${10:Title}, for reasons 1.4 (\${11:b}) and (\${12:d}).`, ''] : []),
    `1. ${mark} $0`,
    '',
    'BT',
    `#\${2:0001}`,
    'NNNN',
    '',
  ].join('\n');
}

/** A snippet with its placeholders as words. */
function plainText(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('$0', '');
}
