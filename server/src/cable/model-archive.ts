// Elements that archived telegrams and prints have besides those of teletype cables (format-rules sections 5 and 6).

import type { ElementBase } from './element-base.ts';
import type { Span } from './text.ts';

/** `PAGE 01  STATE 187673 TOSEC 190000  01 OF 03 110847Z`, on one line or with everything behind the page on the next. */
export interface PageMark extends ElementBase {
  readonly kind: 'pageMark';
  /** Page within the transmission, `01`. */
  readonly page: Span | null;
  /** Place, cut to six letters. */
  readonly place: Span | null;
  readonly number: Span | null;
  /** `01` and `03` of a telegram in several sections. */
  readonly section: Span | null;
  readonly total: Span | null;
  /** Day and time of receipt, with its zone letter, `110847Z`. */
  readonly time: Span | null;
}

/** Processing number of the message centre, alone on its line: `63`, `/64`, `66011`. */
export interface ProcessingNumber extends ElementBase {
  readonly kind: 'processing';
}

/** What an office does with its copies: it acts, it wrote, or it is informed. */
export type DistributionRole = 'action' | 'origin' | 'information';

/** One office of a distribution, `EUR-12`. */
export interface DistributionEntry extends Span {
  readonly role: DistributionRole;
  readonly office: Span;
  /** Digits behind the hyphen, `12`. */
  readonly copies: Span;
}

/** Who in the Department gets how many copies: `ACTION EUR-12`, `INFO OCT-01 ... /026 R`. */
export interface Distribution extends ElementBase {
  readonly kind: 'distribution';
  readonly entries: readonly DistributionEntry[];
  /** Digits behind the slash, `026`: all copies together. */
  readonly total: Span | null;
}

/** Line of hyphens under the distribution, `------------------270429Z 060566 /61`. */
export interface DashLine extends ElementBase {
  readonly kind: 'dashLine';
  /** Day and time with the zone letter, since 1977. */
  readonly time: Span | null;
  /** Number that the message centre gave, `060566`. */
  readonly number: Span | null;
}

/** What a person did for a telegram. `distribution` names offices instead (`DIST:`). */
export type DraftingRole = 'drafted' | 'cleared' | 'approved' | 'released' | 'distribution';

/** `DRAFTED BY EUR/RPM:JSMITH:AB`, `S/S-O:JDOE`. */
export interface DraftingLine extends ElementBase {
  readonly kind: 'drafting';
  readonly role: DraftingRole;
  /** `DRAFTED BY` with its colon; null on the lines of further persons. */
  readonly label: Span | null;
  /** Office before the colon, `EUR/RPM`. */
  readonly office: Span | null;
  /** Name behind it, with the typist's letters where they stand: `JSMITH:AB`. */
  readonly name: Span | null;
}

/** `Document Number: 1976STATE187673`; `parts` are the value, none where it is empty. */
export interface Attribute extends ElementBase {
  readonly kind: 'attribute';
  readonly label: Span;
}

/** Name of a print's cable, `MRN: 23 MEXICO 2544`. */
export interface MessageReference extends ElementBase {
  readonly kind: 'messageReference';
  readonly label: Span;
  readonly year: Span | null;
  readonly place: Span | null;
  readonly number: Span | null;
}

/** Lines that archived telegrams and prints alone have; a distribution may stand in a teletype cable too. */
export type ArchiveElement = PageMark | ProcessingNumber | DraftingLine | MessageReference | Attribute;
