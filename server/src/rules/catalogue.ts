// The one table of rules: id, severity, class and message; clauses.ts has their clauses. Settings, documentation and translations are made from it.

import { archiveRules } from './catalogue/archive.ts';
import { betweenLineRules } from './catalogue/between-lines.ts';
import { copyRules } from './catalogue/copies.ts';
import type { RuleEntry } from './catalogue/entry.ts';
import { formatLineRules } from './catalogue/format-lines.ts';
import { genadminRules } from './catalogue/genadmin.ts';
import { referenceRules } from './catalogue/references.ts';
import { stationRules } from './catalogue/stations.ts';
import { subjectPartRules } from './catalogue/subject-part.ts';
import { textRules } from './catalogue/text.ts';
import { textLineRules } from './catalogue/text-lines.ts';

export type { RuleEntry } from './catalogue/entry.ts';

const rows = {
  ...formatLineRules,
  ...textLineRules,
  ...stationRules,
  ...subjectPartRules,
  ...referenceRules,
  ...textRules,
  ...betweenLineRules,
  ...copyRules,
  ...genadminRules,
  ...archiveRules,
} as const;

/** Every rule by its id, in the order of the lines of a cable. */
export const catalogue: Readonly<Record<RuleId, RuleEntry>> = rows;

/** Name of a rule, `fl2-prosign`. It never changes once published: settings name it. */
export type RuleId = keyof typeof rows;

/** What is said of the other place that a finding points at. */
export const notes = {
  first: 'The first one stands here.',
  other: '{line} says {found} here.',
  neighbour: '{line} stands here.',
  same: 'Here too: {found}.',
} as const satisfies Readonly<Record<string, string>>;

/** What a fix says that it does. */
export const titles = {
  write: 'Write {expected}',
  insert: 'Insert {expected}',
  remove: 'Remove {found}',
  unsigned: 'Take the copied digit 1 from {count} paragraph numbers',
  unspaced: 'Take out {count} blank lines of the copy',
  unmarked: 'Take out {count} tags of markup',
  apostrophes: 'Write {count} apostrophes for commas',
  entities: 'Write {count} characters for their entities',
  dashes: 'Take out {count} dashes before paragraph numbers',
  ownLine: 'Give {found} a line of its own',
} as const satisfies Readonly<Record<string, string>>;

/** Name of a title. */
export type TitleId = keyof typeof titles;

/** Name of a note. */
export type NoteId = keyof typeof notes;

type Names<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** Value of an argument: words of the cable, symbols of the format (`FL5`), numbers; no English. */
export type Argument = string | number;

/** The arguments that the message of a rule names. */
export type RuleArguments<Id extends RuleId> = { readonly [Name in Names<(typeof rows)[Id]['message']>]: Argument };

/** The arguments that a note names. */
export type NoteArguments<Id extends NoteId> = { readonly [Name in Names<(typeof notes)[Id]>]: Argument };

/** The arguments that a title names. */
export type TitleArguments<Id extends TitleId> = { readonly [Name in Names<(typeof titles)[Id]>]: Argument };
