// `cable check` as a process: text, JSON, SARIF, severities and exit codes.

import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { FoundInFile } from '../../server/src/cli/findings.ts';
import { cableNumbered, rows, workbench } from './support.ts';

const { write, cable } = workbench();

write('crowded.cable', 'ZCZC ABC 0001\n'.repeat(130_000));
write('faulty.cable', cableNumbered(1).replace('SEP', 'SEB'));
write('sound.cable', cableNumbered(2));
write('several.cable', cableNumbered(3) + cableNumbered(4).replace('SEP', 'SEB'));
for (let number = 1; number <= 150; number++)
  write(`many/${number}.cable`, cableNumbered(number).replace('SEP', number % 3 ? 'SEP' : 'SEB'));

const monthOf = (out: string): FoundInFile | undefined => (rows(out) as FoundInFile[]).find(({ rule }) => rule === 'dtg-month');

describe('findings', () => {
  it('stand on a line each, with file, line and column', () => {
    const { out, err, code } = cable(['check', 'faulty.cable', 'sound.cable']);
    expect(out).toContain('faulty.cable:5:11: error: "SEB" is no month; three letters from JAN to DEC are expected. [dtg-month]\n');
    expect(out).not.toContain('sound.cable');
    expect(err).toMatch(/^2 cables in 2 files: \d+ errors?/);
    expect(code).toBe(1);
  });

  it('give the place in the file, also behind other cables', () => {
    const found = monthOf(cable(['check', '-f', 'ndjson', 'several.cable']).out);
    const text = cableNumbered(3) + cableNumbered(4).replace('SEP', 'SEB');
    const start = text.indexOf('SEB');
    const lines = cableNumbered(3).split('\n').length;
    expect(found).toMatchObject({
      file: 'several.cable',
      index: 1,
      severity: 'error',
      line: lines + 4,
      column: 11,
      span: [start, start + 3],
    });
  });

  it('are one JSON array, empty for sound cables', () => {
    const found = JSON.parse(cable(['check', '-f', 'json', 'many']).out) as FoundInFile[];
    expect(found.filter(({ rule }) => rule === 'dtg-month').length).toBe(50);
    expect(JSON.parse(cable(['check', '-f', 'json', 'sound.cable']).out)).toEqual([]);
  });

  it('may be more in one file than a call has arguments', () => {
    const { out, err, code } = cable(['check', '-q', 'crowded.cable']);
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(out.split('\n').length).toBe(162_501);
  });

  it('are the same with threads as without', () => {
    expect(cable(['check', '-j', '3', 'many'])).toEqual(cable(['check', '-j', '1', 'many']));
  });
});

describe('severities', () => {
  it('decide the exit code', () => {
    const codes = (...args: string[]): number | null => cable(['check', ...args, 'faulty.cable']).code;
    expect(codes()).toBe(1);
    expect(codes('--fail-on', 'never')).toBe(0);
    const quiet = cable(['check', '-f', 'ndjson', 'faulty.cable']).out;
    const others = [...new Set((rows(quiet) as FoundInFile[]).map(({ rule }) => rule))].flatMap((rule) => [
      '--rule',
      `${rule}=information`,
    ]);
    expect(codes(...others)).toBe(0);
    expect(codes(...others, '--fail-on', 'information')).toBe(1);
    expect(codes(...others, '--fail-on', 'warning')).toBe(0);
    expect(cable(['check', 'faulty.cable', 'missing.cable']).code).toBe(2);
  });

  it('says of a text that nothing in it is of a cable', () => {
    write('letter.cable', 'Dear Ada, the ferry is late again today, as it was on every day of this long week of rain and storms.\n');
    expect(cable(['check', 'letter.cable']).err).toBe('0 cables in 1 file: nothing found; 1 text with nothing of a cable\n');
  });

  it('are set by rule, and off leaves findings out', () => {
    expect(monthOf(cable(['check', '-f', 'ndjson', '--rule', 'dtg-month=hint', 'faulty.cable']).out)?.severity).toBe('hint');
    expect(monthOf(cable(['check', '-f', 'ndjson', '--rule', 'dtg-month=off', 'faulty.cable']).out)).toBeUndefined();
  });
});

describe('SARIF', () => {
  const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  it('is valid against its schema: findings, none, unreadable files, odd names', () => {
    write('odd names/ä %20#?.cable', cableNumbered(1).replace('SEP', 'SEB'));
    write('picture.png', Buffer.from([0, 1, 2]));
    for (const names of [['many'], ['sound.cable'], ['missing.cable', 'picture.png', 'faulty.cable'], ['odd names']]) {
      const { out } = cable(['check', '-f', 'sarif', ...names]);
      expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('names tool, rules, places and what could not be read', () => {
    const log = JSON.parse(cable(['check', '-f', 'sarif', 'faulty.cable', 'missing.cable']).out);
    const [run] = log.runs;
    const result = run.results.find((one: { ruleId: string }) => one.ruleId === 'dtg-month');
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('dtg-month');
    expect(result.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'faulty.cable' },
      region: { startLine: 5, startColumn: 11, endLine: 5, endColumn: 14, charLength: 3 },
    });
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('no such file');
  });

  it('writes names as URIs', () => {
    const log = JSON.parse(cable(['check', '-f', 'sarif', 'odd names']).out);
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('odd%20names/%C3%A4%20%2520%23%3F.cable');
  });
});
