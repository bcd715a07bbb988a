// References as ids: the year that a reference leaves out comes from the date-time group (format-rules 3.3).

import type { Reference } from '../cable/model.ts';
import { headElements } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import { fullYear } from './dates.ts';
import { formatId } from './identity.ts';
import { kindOfSource, namedMessages } from './message.ts';
import { joinParts } from './paragraphs.ts';
import type { Reading } from './reading.ts';

/** What is referred to; `other` for what its words do not tell. */
export type ReferenceKind = 'cable' | 'message' | 'email' | 'call' | 'memorandum' | 'document' | 'other';

/** One reference. */
export interface ReferenceRecord {
  readonly letter: string | null;
  readonly kind: ReferenceKind;
  /** Of a cable, `07BAGHDAD2906`, or of a message that a series names; null for all else, and where no year can be told. */
  readonly id: string | null;
  /** As written, without its letter. */
  readonly text: string;
}

/** All references of a cable in order. */
export function referencesOf(reading: Reading): readonly ReferenceRecord[] {
  const { text, cable } = reading;
  const named = cable.dialect === 'genadmin' ? namedMessages(text, cable) : null;
  return headElements(cable, 'references').flatMap((block) =>
    block.items.map((item) => {
      const letter = item.letter && textOf(text, item.letter);
      const id = idOfReference(reading, item) ?? (letter === null ? null : (named?.get(letter) ?? null));
      return { letter, kind: kindOfReference(text, item), id, text: joinParts(text, item.parts) };
    }),
  );
}

function kindOfReference(text: string, item: Reference): ReferenceKind {
  if (item.cable) return 'cable';
  return kindOfSource(text, item) ?? 'other';
}

/** `07BAGHDAD2906`; null when the item is no cable, names no place, or the year cannot be told. */
export function idOfReference(reading: Reading, item: Reference): string | null {
  const name = item.cable;
  const year = name && yearOfReference(reading, item);
  if (!name?.place || !year) return null;
  const place = textOf(reading.text, name.place).toUpperCase().replace(/\s+/g, ' ');
  return formatId({
    year,
    place: place === 'SECSTATE' || place === 'DEPT' ? 'STATE' : place,
    number: Number(textOf(reading.text, name.number)),
  });
}

/** The year written with the reference, else that of the cable itself; null when the cable has no date. */
export function yearOfReference(reading: Reading, item: Reference): number | null {
  const written = item.cable?.year;
  if (written) return fullYear(textOf(reading.text, written));
  return reading.sent === null ? null : new Date(reading.sent).getUTCFullYear();
}
