// What archives and prints say of a telegram beside its own lines (format-rules 5.2 and 6).

import type { Addressee, Cable, ClassificationLine } from '../cable/model.ts';
import { headElement, headElements } from '../cable/model.ts';
import type { PageMark } from '../cable/model-archive.ts';
import { digitsMeant } from '../cable/reference-numbers.ts';
import { areCapitals, areDigits } from '../cable/scanner.ts';
import { type Span, singleSpaced, textOf } from '../cable/text.ts';
import { fullYear } from './dates.ts';
import { joinParts } from './paragraphs.ts';

/** Year, place and number that an archive or a print gives. */
export interface ArchivedName {
  readonly year: number;
  readonly place: string;
  readonly number: number;
}

/** The value of an attribute and where it stands. */
export interface AttributeValue {
  readonly span: Span;
  readonly value: string;
}

/** An attribute by its label, `Document Number`; null where there is none or it says `n/a`. */
export function attributeOf(text: string, cable: Cable, label: string): AttributeValue | null {
  const attribute = headElements(cable, 'attribute').find((one) => textOf(text, one.label).replace(/\s*:$/, '') === label);
  const span = attribute?.parts[0];
  const value = attribute ? joinParts(text, attribute.parts) : '';
  return span && value !== '' && !/^n\/a$/i.test(value) ? { span, value } : null;
}

/** The name that a print gives in its first line, `MRN: 23 MEXICO 2544`; null without it. */
export function idOfPrint(text: string, cable: Cable): ArchivedName | null {
  const name = headElement(cable, 'messageReference');
  if (!name?.year || !name.place || !name.number) return null;
  const number = Number(textOf(text, name.number));
  return Number.isNaN(number) ? null : { year: fullYear(textOf(text, name.year)), place: placeOf(textOf(text, name.place)), number };
}

/** The name that the archive gives: its document number, or the mark of the first page, whose place is cut; null without both. */
export function idOfArchive(text: string, cable: Cable, year: number | null): ArchivedName | null {
  const document = /^(\d{4})([A-Z][A-Z .'-]*)(\d{5,6})(?:_[a-z])?$/.exec(attributeOf(text, cable, 'Document Number')?.value ?? '');
  if (document) return { year: Number(document[1]), place: placeOf(document[2] ?? ''), number: Number(document[3]) };
  return nameOn(text, headElement(cable, 'pageMark'), year);
}

/** The name on the telegram's own first line, `C O N F I D E N T I A L LISBON 4410`; null where it or the year is lost. */
export function idOfTelegram(text: string, cable: Cable, year: number | null): ArchivedName | null {
  return nameOn(text, headElement(cable, 'classification'), year);
}

/** Place and number of a line with the year of the date; null where one of them is lost. */
function nameOn(text: string, line: ClassificationLine | PageMark | undefined, year: number | null): ArchivedName | null {
  if (!line?.place || !line.number || year === null) return null;
  const number = numberIn(textOf(text, line.number));
  return number === null ? null : { year, place: placeOf(textOf(text, line.place)), number };
}

/** The number that its digits make; null where letters stand in it, or a stop where digits may be lost. */
function numberIn(written: string): number | null {
  const digits = digitsMeant(written);
  const isSure = areDigits(digits) && (digits.length === written.length || digits.length >= numberWidth);
  return isSure && Number(digits) > 0 ? Number(digits) : null;
}

/** Digits of a message number. */
const numberWidth = 6;

function placeOf(written: string): string {
  return areCapitals(written) ? written : singleSpaced(written.toUpperCase().replaceAll(',', ' ').trim());
}

/** The precedence that a print writes behind its first addressee of a role, in capitals; null where it writes none. */
export function precedenceOfPrint(text: string, cable: Cable, role: Addressee['role']): string | null {
  if (cable.dialect !== 'smart') return null;
  const precedence = headElements(cable, 'addressee').find((one) => one.role === role && one.precedence)?.precedence;
  return precedence ? textOf(text, precedence).toUpperCase() : null;
}
