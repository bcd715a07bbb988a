// What `cable --help` says.

const general = `cable reads U.S. diplomatic cables (ACP-127 telegrams).

  cable parse FILE...   one record a cable, as JSON a line (NDJSON) or CSV
  cable check FILE...   what is malformed, missing or contradicted in them

  cable parse --help, cable check --help   options of a command
  cable --version                          version of the program
`;

const inputs = `FILE is a file, a folder (all files in it, hidden ones left out), a pattern in quotes
('cables/**/*.txt'), or - for standard input.

  --files-from LIST   names of files, one a line; - reads the list from standard input
  -0, --null          names in LIST are parted by NUL bytes (find -print0)
  --codes FILE        codes of your own, before the built-in ones; can be repeated (docs/codes.md)
  --max-size SIZE     how long one cable may be (64MB); files have no limit
  -j, --threads N     how many threads work (as many as there are cores)
  -q, --quiet         neither progress nor sums on standard error
`;

const parse = `cable parse [options] FILE...
Writes one record a cable, in the order of the files: docs/record.schema.json describes it.

  -f, --format FORMAT ndjson (one JSON record a line) or csv (the flat fields)
  --no-text           leave the texts of paragraphs and the summary out
  --no-header         csv without the row of column names
  --coverage          no records: what share of the bytes lies in known fields, for the
                      headers alone and for all (--format text or csv)

${inputs}
Exit code: 0, or 2 for bad usage or a file that could not be read (it is named, the others go on).
`;

const check = `cable check [options] FILE...
Writes what is wrong in the cables, in the order of the files: docs/diagnostics.md lists the rules.

  -f, --format FORMAT text, json (one array), ndjson (one finding a line) or sarif (2.1.0)
  --fail-on SEVERITY  exit with 1 for findings as grave as this: error (as it is), warning,
                      information, hint or never
  --rule ID=SEVERITY  report a rule as error, warning, information, hint or off; can be repeated
  --profile PROFILE   reading (faults), drafting (customs too) or auto (drafting for cables of
                      the last week and for those without a date)

${inputs}
Exit code: 0, 1 for findings at or above --fail-on, or 2 for bad usage or a file that could not
be read (it is named, the others go on). 2 outranks 1.
`;

/** Help for a command; for null or anything else, of the whole program. */
export function helpFor(command: string | null): string {
  if (command === 'parse') return parse;
  return command === 'check' ? check : general;
}
