// Findings as English sentences. Another language is another pair of tables: ids and arguments stay.

import { type Argument, catalogue, notes, titles } from './catalogue.ts';
import type { Finding, Related } from './finding.ts';
import type { Fix } from './fix.ts';

/** The sentence of a finding, its arguments filled in. */
export function messageOf(finding: Finding): string {
  return fill(catalogue[finding.rule].message, finding.args);
}

/** The sentence of a related place. */
export function noteOf(related: Related): string {
  return fill(notes[related.note], related.args);
}

/** What a fix does. */
export function titleOf(fix: Fix): string {
  return fill(titles[fix.title], fix.args);
}

function fill(message: string, args: Readonly<Record<string, Argument>>): string {
  return message.replace(/\{([a-z]+)\}/g, (whole, name: string) => (Object.hasOwn(args, name) ? String(args[name]) : whole));
}
