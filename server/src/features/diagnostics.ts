// Findings as diagnostics, as the settings want them: which profile, and each rule at its own level.

import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver-types';
import { cablesIn } from '../cable/model.ts';
import type { Severity } from '../rules/catalogue/entry.ts';
import { addressOf } from '../rules/explained.ts';
import { messageOf, noteOf } from '../rules/messages.ts';
import { type ReportedFinding, type ReportOptions, reportedFindings } from '../rules/reported.ts';
import { rangeOf, readingOf, readingsOf } from './at.ts';
import type { ReadDocument } from './document.ts';

/** Which findings are reported, and how. */
export type DiagnosticOptions = ReportOptions;

/** VS Code shows no more than this many of a file; a list that long tells that the text is damaged, and not where. */
const most = 1000;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is wrong in the cables of a document, in the order of the text; cables inside others included. */
export function diagnostics(document: ReadDocument, options: DiagnosticOptions): Diagnostic[] {
  return reportedIn(document, options).map((one) => diagnosticOf(document, one));
}

/** The findings that are reported, at the level that the settings give them. */
export function reportedIn(document: ReadDocument, options: DiagnosticOptions): readonly ReportedFinding[] {
  const found: ReportedFinding[] = [];
  for (const outer of readingsOf(document))
    for (const cable of cablesIn(outer.cable)) {
      const nesting = cable === outer.cable ? 'by itself' : 'within another';
      for (const one of reportedFindings(readingOf(document, cable), options, nesting)) found.push(one);
    }
  return weightiest(found);
}

/** As many as are shown, errors before warnings, in the order of the text. */
function weightiest(found: readonly ReportedFinding[]): readonly ReportedFinding[] {
  if (found.length <= most) return found;
  const kept = new Set([...found].sort((a, b) => severities[a.severity] - severities[b.severity]).slice(0, most));
  return found.filter((one) => kept.has(one));
}

/** The diagnostic of a finding. */
export function diagnosticOf(document: ReadDocument, { finding, severity }: ReportedFinding): Diagnostic {
  const relatedInformation = finding.related?.map(
    (related): DiagnosticRelatedInformation => ({
      location: { uri: document.uri, range: rangeOf(document, related.span) },
      message: noteOf(related),
    }),
  );
  return {
    range: rangeOf(document, finding.span),
    severity: severities[severity],
    code: finding.rule,
    codeDescription: { href: addressOf(finding.rule) },
    source: 'cable',
    message: messageOf(finding),
    ...(relatedInformation && { relatedInformation }),
  };
}
