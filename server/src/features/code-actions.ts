// Quick fixes of findings, and all that are sure at once (`source.fixAll.cable`).

import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver-types';
import type { Finding } from '../rules/finding.ts';
import { type Edit, type Fix, withoutOverlaps } from '../rules/fix.ts';
import { titleOf } from '../rules/messages.ts';
import type { ReportedFinding } from '../rules/reported.ts';
import { rangeOf } from './at.ts';
import { type DiagnosticOptions, diagnosticOf, reportedIn } from './diagnostics.ts';
import { offsetAt, type ReadDocument } from './document.ts';

/** Mends everything that is sure. The repair of a copy is none of it: saving never rewrites a text of record. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.cable`;

/** Kinds of actions that there are. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

/** What the client asks for. */
export interface CodeActionQuestion {
  readonly range: Range;
  /** Kinds wanted, with all below them; undefined asks for every kind that stands in the menu. */
  readonly only?: readonly string[] | undefined;
}

/** Fixes of the findings that touch the range, the likeliest of each first; then those of the whole document, where asked for. */
export function codeActions(document: ReadDocument, question: CodeActionQuestion, options: DiagnosticOptions): CodeAction[] {
  const found = reportedIn(document, options);
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, question.only)) {
    const start = offsetAt(document, question.range.start);
    const end = offsetAt(document, question.range.end);
    for (const one of found) if (one.finding.span.start <= end && start <= one.finding.span.end) actions.push(...quickFixes(document, one));
  }
  if (question.only && isWanted(fixAllKind, question.only)) actions.push(...fixAll(document, found));
  return actions;
}

/** A kind asked for stands for those below it: `source` for `source.fixAll.cable`. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

function quickFixes(document: ReadDocument, one: ReportedFinding): CodeAction[] {
  const fixes = one.finding.fixes?.() ?? [];
  if (fixes.length === 0) return [];
  const diagnostics: Diagnostic[] = [diagnosticOf(document, one)];
  return fixes.map((fix) => ({
    title: titleOf(fix),
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(fixes.length === 1 && { isPreferred: true }),
    edit: { changes: { [document.uri]: textEdits(document, fix.edits) } },
  }));
}

function fixAll(document: ReadDocument, found: readonly ReportedFinding[]): CodeAction[] {
  const edits = sureEdits(found.map(({ finding }) => finding));
  if (edits.length === 0) return [];
  return [
    {
      title: 'Fix all sure problems of the cable',
      kind: fixAllKind,
      edit: { changes: { [document.uri]: textEdits(document, edits) } },
    },
  ];
}

/** The edits of every fix that has no other answer. */
function sureEdits(findings: readonly Finding[]): Edit[] {
  return withoutOverlaps(findings.flatMap((finding) => onlyOne(finding, 'sure')));
}

/** The edits that mend what archives and web pages did to a cable: for the command that a person calls. */
export function repairEdits(findings: readonly Finding[]): Edit[] {
  return withoutOverlaps(findings.flatMap((finding) => onlyOne(finding, 'copy')));
}

function onlyOne(finding: Finding, trust: Fix['trust']): readonly Fix[] {
  const fixes = finding.fixes?.() ?? [];
  return fixes.length === 1 && fixes[0]?.trust === trust ? fixes : [];
}

function textEdits(document: ReadDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text }));
}
