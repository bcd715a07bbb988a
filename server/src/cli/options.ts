// The arguments of the command line. Whatever is misspelt is told with what is allowed, and nothing is read.

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { nearest } from '../codes/nearest.ts';
import { mostCodeFiles } from '../codes/own/limits.ts';
import type { Severity } from '../rules/catalogue/entry.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { ReportOptions } from '../rules/reported.ts';
import type { InputNames } from './inputs.ts';
import type { Job } from './job.ts';

/** A run that was asked for. */
export interface Run {
  readonly job: Job;
  readonly inputs: InputNames;
  /** Tables of the user's own, `--codes`. */
  readonly codeFiles: readonly string[];
  readonly threads: number;
  /** The weight from which on a finding makes the exit code 1; null for never. */
  readonly failOn: Severity | null;
  readonly quiet: 'quiet' | 'telling';
}

/** What the arguments ask for. */
export type Asked =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'help'; readonly command: string | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'misused'; readonly message: string };

/** Severities from the gravest down. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const common = {
  'files-from': { type: 'string' },
  null: { type: 'boolean', short: '0' },
  'max-size': { type: 'string', default: '64MB' },
  codes: { type: 'string', multiple: true, default: [] as string[] },
  threads: { type: 'string', short: 'j' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

const parseOptions = {
  ...common,
  format: { type: 'string', short: 'f' },
  text: { type: 'boolean', default: true },
  header: { type: 'boolean', default: true },
  coverage: { type: 'boolean' },
} as const;

const checkOptions = {
  ...common,
  format: { type: 'string', short: 'f', default: 'text' },
  'fail-on': { type: 'string', default: 'error' },
  rule: { type: 'string', multiple: true, default: [] as string[] },
  profile: { type: 'string', default: 'auto' },
} as const;

/** Bad usage: the message goes to the person and the exit code is 2. */
class Misuse extends Error {}

/** Reads the arguments behind the program's name. `now` decides the age of cables. */
export function readArguments(args: readonly string[], now: number): Asked {
  const [command, ...rest] = args;
  try {
    if (command === 'parse') return parseCommand(rest);
    if (command === 'check') return checkCommand(rest, now);
    if (command === '--version' || command === '-V') return { kind: 'version' };
    if (command === '--help' || command === '-h' || command === 'help') return { kind: 'help', command: rest[0] ?? null };
    const found = command === undefined ? 'No command was given' : `"${command}" is no command`;
    return { kind: 'misused', message: `${found}; parse or check is expected. cable --help shows how.` };
  } catch (error) {
    return { kind: 'misused', message: usageMessage(error, command ?? '') };
  }
}

function usageMessage(error: unknown, command: string): string {
  if (error instanceof Misuse) return error.message;
  const code = error instanceof TypeError && 'code' in error ? String(error.code) : '';
  if (!(error instanceof TypeError) || !code.startsWith('ERR_PARSE_ARGS')) throw error;
  // Node's own advice behind the first sentence has unbalanced quotes, and `--` is not what was meant.
  const sentence = error.message.split(/\.(?: |\n)|\n/)[0]?.replace(/\.$/, '') ?? '';
  const ambiguous = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument is ambiguous$/.exec(sentence)?.[1];
  if (ambiguous !== undefined)
    return `${ambiguous} has no value: what follows it begins with a hyphen. cable ${command} --help lists the options.`;
  const unknown = /^Unknown option '(.*)'$/.exec(sentence)?.[1];
  const told = unknown === undefined ? `${sentence}.` : unknownOption(unknown, command);
  return `${told} cable ${command} --help lists the options.`;
}

/** `"--fromat" is no option of cable check; --format is near.` */
function unknownOption(written: string, command: string): string {
  const names = Object.keys(command === 'parse' ? parseOptions : checkOptions).map((name) => name.toUpperCase());
  const near = nearest(written.replace(/^-+/, ''), names, 1).map((name) => `; --${name.toLowerCase()} is near`);
  return `"${written}" is no option of cable ${command}${near.join('')}.`;
}

function parseCommand(args: string[]): Asked {
  const { values, positionals } = parseArgs({ args, options: parseOptions, allowPositionals: true, allowNegative: true });
  if (values.help) return { kind: 'help', command: 'parse' };
  if (values.version) return { kind: 'version' };
  const maxSize = sizeOf(values['max-size']);
  if (!values.header && (values.format !== 'csv' || values.coverage))
    throw new Misuse(
      values.coverage
        ? '--no-header is for records alone; --coverage always names its columns.'
        : '--no-header leaves out the row of names, which --format csv alone has; give both or neither.',
    );
  const job: Job = values.coverage
    ? { kind: 'coverage', maxSize, format: oneOf(values.format ?? 'text', ['text', 'csv'], '--format') }
    : {
        kind: 'parse',
        maxSize,
        format: oneOf(values.format ?? 'ndjson', ['ndjson', 'csv'], '--format'),
        texts: values.text ? 'with' : 'without',
        header: values.header ? 'with' : 'without',
      };
  return { kind: 'run', run: { job, ...commonOf(values, positionals), failOn: null } };
}

function checkCommand(args: string[], now: number): Asked {
  const { values, positionals } = parseArgs({ args, options: checkOptions, allowPositionals: true, allowNegative: true });
  if (values.help) return { kind: 'help', command: 'check' };
  if (values.version) return { kind: 'version' };
  const failOn = oneOf(values['fail-on'], [...severities, 'never'], '--fail-on');
  const profile = oneOf(values.profile, ['auto', 'reading', 'drafting'], '--profile');
  const job: Job = {
    kind: 'check',
    maxSize: sizeOf(values['max-size']),
    format: oneOf(values.format, ['text', 'json', 'ndjson', 'sarif'], '--format'),
    report: { profile, rules: rulesOf(values.rule), today: now },
  };
  return { kind: 'run', run: { job, ...commonOf(values, positionals), failOn: failOn === 'never' ? null : failOn } };
}

interface CommonValues {
  readonly 'files-from'?: string | undefined;
  readonly codes: readonly string[];
  readonly null?: boolean | undefined;
  readonly threads?: string | undefined;
  readonly quiet?: boolean | undefined;
}

function commonOf(values: CommonValues, names: readonly string[]): Pick<Run, 'inputs' | 'codeFiles' | 'threads' | 'quiet'> {
  const list = values['files-from'] ?? null;
  if (list === null && names.length === 0) {
    throw new Misuse('No file was named; a file, a folder, a pattern, --files-from LIST, or - for standard input is expected.');
  }
  if (list === '-' && names.includes('-'))
    throw new Misuse('Standard input is asked for twice: as the list of --files-from and as a cable.');
  if (values.codes.includes('-')) throw new Misuse('--codes is "-"; the name of a file is expected.');
  if (values.codes.length > mostCodeFiles)
    throw new Misuse(`--codes is given ${values.codes.length} times; ${mostCodeFiles} files at most are expected. Join some.`);
  return {
    codeFiles: values.codes,
    inputs: { names, list, separator: values.null ? '\0' : '\n' },
    threads: values.threads === undefined ? availableParallelism() : threadsOf(values.threads),
    quiet: values.quiet ? 'quiet' : 'telling',
  };
}

function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Misuse(`${option} is "${value}"; ${alternatives(allowed)} is expected.`);
  return found;
}

function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

function threadsOf(written: string): number {
  const count = Number(written);
  if (!/^\d+$/.test(written) || count < 1 || count > 512)
    throw new Misuse(`--threads is "${written}"; a number from 1 to 512 is expected.`);
  return count;
}

const units: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9 };

/** No string of Node is longer than this. */
const longestText = 500e6;

function sizeOf(written: string): number {
  const match = /^(\d+(?:\.\d+)?) ?([KMG]?)B?$/i.exec(written);
  const size = Math.floor(Number(match?.[1]) * (units[(match?.[2] ?? '').toUpperCase()] ?? Number.NaN));
  if (!(size >= 1000 && size <= longestText))
    throw new Misuse(`--max-size is "${written}"; a size from 1KB to 500MB is expected, such as 64MB.`);
  return size;
}

function rulesOf(written: readonly string[]): ReportOptions['rules'] {
  return Object.fromEntries(written.map((rule) => ruleOf(rule)));
}

function ruleOf(written: string): readonly [string, Severity | 'off'] {
  const [id = '', severity, ...more] = written.split('=');
  if (severity === undefined || more.length > 0)
    throw new Misuse(`--rule is "${written}"; id=severity is expected, such as dtg-month=warning.`);
  if (!Object.hasOwn(catalogue, id))
    throw new Misuse(`--rule names "${id}", which is no rule; cable check --help tells where the rules are listed.`);
  return [id, oneOf(severity, [...severities, 'off'], `--rule ${id}`)];
}
