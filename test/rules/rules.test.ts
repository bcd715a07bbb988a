// Runs the cases of test/fixtures/rules: drop a case into a file there and it is a test.

import { describe, expect, it } from 'vitest';
import { catalogue } from '../../server/src/rules/catalogue.ts';
import { clauses } from '../../server/src/rules/clauses.ts';
import { messageOf, noteOf } from '../../server/src/rules/messages.ts';
import { bases, caseFiles, check, findingsOf, takeMarkers } from '../support/rules.ts';

const families = caseFiles();

describe.each(families)('$family', ({ cases }) => {
  it.each(cases)('$title', ({ cable, expected }) => check(cable, expected));
});

/** A copy with a blank line between every two lines is sound all the same; a head cut from above has lost FL1. */
const ofCopies: readonly string[] = ['copy-blank-lines', 'missing-transmission-id'];
const faults = (text: string): string[] => findingsOf(text).flatMap(({ rule }) => (ofCopies.includes(rule) ? [] : [rule]));

describe('sound cables', () => {
  it.each([...bases])('%s has nothing to report', (_name, cable) => expect(faults(cable)).toEqual([]));

  it.each([...bases])('%s has nothing to report with CR LF and with trailing blanks', (_name, cable) => {
    expect(faults(cable.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(faults(cable.replaceAll('\n', ' \n'))).toEqual([]);
  });

  it.each([...bases])('%s has nothing to report when an archive has cut it from above, line by line', (name, cable) => {
    const lines = cable.split('\n');
    const from = lines.findIndex((line) => /^(?:C O N F|UNCLAS)/.test(line));
    for (let cut = 1; cut <= from; cut++) {
      // FL1 and a lone addressee of a cut list are no first line to know a cable by.
      if (!/^(?:[OPRZ]{2} |DE |ZN|[OPR] |C O N F|UNCLAS)/.test(lines[cut] ?? '')) continue;
      expect([name, cut, faults(lines.slice(cut).join('\n'))]).toEqual([name, cut, []]);
    }
  });
});

describe('the catalogue', () => {
  const texts = families.flatMap(({ cases }) => cases.map(({ cable }) => takeMarkers(cable).text));
  const findings = texts.flatMap((text) => findingsOf(text));

  it('has no rule that no case makes fire', () => {
    const fired = new Set<string>(findings.map(({ rule }) => rule));
    expect(Object.keys(catalogue).filter((rule) => !fired.has(rule))).toEqual([]);
  });

  it('names a caption before the classification line, and that line, by their words', () => {
    const text = (bases.get('whole') ?? '').replace(
      /^UNCLAS SENSITIVE TALLINN 000077\n\s*SIPDIS$/m,
      'SIPDIS\n\nUNCLAS SENSITIVE TALLINN 000077',
    );
    expect(findingsOf(text).map((finding) => [messageOf(finding), ...(finding.related ?? []).map(noteOf)])).toEqual([
      ['SIPDIS stands before UNCLAS; it is expected behind it.', 'UNCLAS stands here.'],
    ]);
  });

  it('fills every argument of every message', () => {
    for (const finding of findings) {
      expect(messageOf(finding)).not.toMatch(/[{}]|undefined|NaN/);
      for (const related of finding.related ?? []) expect(noteOf(related)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  it('names every clause and ends every message as a sentence', () => {
    for (const [id, { message }] of Object.entries(catalogue)) {
      expect(message).toMatch(/^[A-Z"{].*\.$/);
      expect([id, Object.hasOwn(clauses, id)]).toEqual([id, true]);
    }
  });
});
