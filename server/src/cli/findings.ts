// Findings with the places that people and programs look up: lines and columns from 1 on, and characters of the file.

import { type Cable, cablesIn } from '../cable/model.ts';
import { type LineTable, lineTable, positionAt, type Span } from '../cable/text.ts';
import { formatId } from '../reading/identity.ts';
import { readCable } from '../reading/reading.ts';
import type { Severity } from '../rules/catalogue/entry.ts';
import type { RuleId } from '../rules/catalogue.ts';
import { clauses } from '../rules/clauses.ts';
import type { Finding } from '../rules/finding.ts';
import { messageOf, noteOf } from '../rules/messages.ts';
import { type Nesting, type ReportOptions, reportedFindings } from '../rules/reported.ts';
import type { Piece } from './pieces.ts';
import { isStranger } from './stranger.ts';

/** A stretch of a file. */
export interface Place {
  /** Lines and columns count from 1; a column is a UTF-16 code unit. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Characters from the start of the file. */
  readonly span: readonly [number, number];
}

/** One finding as `check` writes it. */
export interface FoundInFile extends Place {
  /** As given; null for standard input. */
  readonly file: string | null;
  /** Place of the cable among those of its file, from 0. */
  readonly index: number;
  /** Id of the cable, `07BAGHDAD2958`; null where it has none. */
  readonly id: string | null;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  /** Clause of the format that the rule checks. */
  readonly clause: string;
  /** Places that contradict it. */
  readonly related: readonly (Place & { readonly message: string })[];
}

/** The findings of a piece in the order of its cables; those of a cable inside another follow the outer one's. A text that is no cable has none. */
export function findingsOf(file: string | null, piece: Piece, options: ReportOptions): FoundInFile[] {
  const placeOf = placesIn(piece);
  return piece.cables.flatMap((cable, at) =>
    cablesIn(cable).flatMap((one) => foundIn(one, piece.index + at, one === cable ? 'by itself' : 'within another')),
  );

  function foundIn(cable: Cable, index: number, nesting: Nesting): FoundInFile[] {
    if (isStranger(cable)) return [];
    const reading = readCable(piece.text, cable, file);
    return reportedFindings(reading, options, nesting).map(({ finding, severity }) => ({
      file,
      index,
      id: reading.id && formatId(reading.id),
      rule: finding.rule,
      severity,
      message: messageOf(finding),
      clause: clauses[finding.rule],
      ...placeOf(finding.span),
      related: relatedOf(finding, placeOf),
    }));
  }
}

function relatedOf(finding: Finding, placeOf: (span: Span) => Place): FoundInFile['related'] {
  return (finding.related ?? []).map((related) => ({ ...placeOf(related.span), message: noteOf(related) }));
}

/** Places of spans of a piece; its lines are counted when the first one is asked for. */
function placesIn(piece: Piece): (span: Span) => Place {
  let lines: LineTable | null = null;
  return ({ start, end }) => {
    lines ??= lineTable(piece.text);
    const from = positionAt(lines, start);
    const to = positionAt(lines, end);
    return {
      line: piece.line + from.line + 1,
      column: from.character + 1,
      endLine: piece.line + to.line + 1,
      endColumn: to.character + 1,
      span: [piece.offset + start, piece.offset + end],
    };
  };
}
