// SARIF 2.1.0, written as a stream: the tool with its rules first, then the results, then what could not be read.

import { sep } from 'node:path';
import type { Severity } from '../rules/catalogue/entry.ts';
import { catalogue, type RuleId } from '../rules/catalogue.ts';
import { clauses } from '../rules/clauses.ts';
import { addressOf } from '../rules/explained.ts';
import type { Failure } from './failure.ts';
import type { FoundInFile, Place } from './findings.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const ruleIds = Object.keys(catalogue) as RuleId[];
const indexOfRule: ReadonlyMap<string, number> = new Map(ruleIds.map((id, index) => [id, index]));

/** Everything before the first result; the results follow, a comma before each but the first. */
export function sarifHead(version: string): string {
  const rules = ruleIds.map((id) => ({
    id,
    shortDescription: { text: catalogue[id].message },
    help: { text: `Clause of the format: ${clauses[id]}` },
    helpUri: addressOf(id),
    defaultConfiguration: { level: levels[catalogue[id].severity] },
    properties: { severity: catalogue[id].severity, profile: catalogue[id].profile },
  }));
  const driver = { name: 'Cable', version, semanticVersion: version, rules };
  const start = JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' }).slice(0, -1);
  return `${start},"runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[\n`;
}

/** Everything behind the last result. */
export function sarifTail(failures: readonly Failure[], exitCode: number): string {
  const toolExecutionNotifications = failures.map(({ file, line, message }) => ({
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(line !== null && { region: { startLine: line } }) } }],
  }));
  const invocation = { executionSuccessful: failures.length === 0, exitCode, toolExecutionNotifications };
  return `\n],"invocations":${JSON.stringify([invocation])}}]}\n`;
}

/** One finding as a SARIF result. */
export function sarifResult(found: FoundInFile): object {
  return {
    ruleId: found.rule,
    ruleIndex: indexOfRule.get(found.rule),
    level: levels[found.severity],
    message: { text: found.message },
    locations: [{ physicalLocation: physical(found.file, found) }],
    ...(found.related.length > 0 && {
      relatedLocations: found.related.map((place, id) => ({
        id,
        message: { text: place.message },
        physicalLocation: physical(found.file, place),
      })),
    }),
    properties: { severity: found.severity, cable: found.id, index: found.index },
  };
}

function physical(file: string | null, { line, column, endLine, endColumn, span }: Place): object {
  return {
    artifactLocation: { uri: uriOf(file ?? '-') },
    region: { startLine: line, startColumn: column, endLine, endColumn, charOffset: span[0], charLength: span[1] - span[0] },
  };
}

/** A path as a URI reference: relative paths stay relative to where the program ran, absolute ones become `file:`. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const slashes = sep === '/' ? file : file.replaceAll(sep, '/');
  const written = slashes.split('/').map(encodeSegment).join('/');
  if (/^[A-Za-z]:\//.test(slashes)) return `file:///${slashes.slice(0, 2)}${written.slice(written.indexOf('/'))}`;
  return slashes.startsWith('/') ? `file://${written}` : written;
}

/** A lone surrogate in a name has no encoding; it is shown as the replacement character. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'));
}
