// `cable parse` as a process: records, order, encodings, inputs, and what cannot be read.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CableRecord } from '../../server/src/reading/record.ts';
import { faultsOfRecord } from './record-schema.ts';
import { cableNumbered, rows, sample, workbench } from './support.ts';

const { folder, program, write, cable } = workbench();
const ids = (out: string): unknown[] => (rows(out) as CableRecord[]).map(({ id }) => id);

describe('records', () => {
  it('is valid against the published schema, with texts and without', () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const cables = [path.join(root, 'samples'), path.join(root, 'test/fixtures/*/*.cable')];
    for (const option of [[], ['--no-text']]) {
      const records = rows(cable(['parse', ...option, ...cables]).out);
      expect(records.length).toBeGreaterThan(20);
      expect(records.flatMap(faultsOfRecord)).toEqual([]);
    }
  });

  it('says where in the file each cable stands, and leaves texts out when asked', () => {
    const text = sample('two-cables.cable');
    write('two.cable', text);
    const [one, two] = rows(cable(['parse', 'two.cable']).out) as CableRecord[];
    expect([one?.index, two?.index, one?.span[0], two?.span]).toEqual([0, 1, 0, [one?.span[1], text.length]]);
    expect(one?.file).toBe('two.cable');
    expect(one?.paragraphs.every((paragraph) => typeof paragraph.text === 'string')).toBe(true);
    const [bare] = rows(cable(['parse', '--no-text', 'two.cable']).out) as CableRecord[];
    expect(bare).not.toHaveProperty('summary');
    expect(bare?.paragraphs.some((paragraph) => 'text' in paragraph)).toBe(false);
  });

  it('says the encoding, each cable its own', () => {
    const spoilt = Buffer.from(cableNumbered(2).replace('harbour master', 'hafnarstj\u00f3ri'), 'latin1');
    write('mixed.cable', Buffer.concat([Buffer.from(cableNumbered(1).replace('harbour', 'höfn')), spoilt, Buffer.from(cableNumbered(3))]));
    write('wide.cable', Buffer.from(`\ufeff${cableNumbered(4)}`, 'utf16le'));
    write('wide-be.cable', Buffer.from(`\ufeff${cableNumbered(5)}`, 'utf16le').swap16());
    write('marked.cable', `\ufeff${cableNumbered(6)}`);
    const records = rows(cable(['parse', 'mixed.cable', 'wide.cable', 'wide-be.cable', 'marked.cable']).out) as CableRecord[];
    expect(records.map(({ encoding }) => encoding)).toEqual(['utf-8', 'windows-1252', 'utf-8', 'utf-16le', 'utf-16be', 'utf-8']);
    expect(records[1]?.paragraphs[0]?.text).toContain('hafnarstjóri');
    expect(records.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `07OSLO${number}`));
    expect(records[5]?.span[0]).toBe(0);
  });

  it('is a row of flat fields as CSV', () => {
    write('quoted.cable', cableNumbered(7).replace('SHIPS IN', 'SHIPS "IN"'));
    const { out } = cable(['parse', '--format', 'csv', 'quoted.cable']);
    const [header, row] = out.split('\n');
    expect(header?.split(',').slice(0, 4)).toEqual(['file', 'index', 'start', 'end']);
    expect(row).toContain(',07OSLO7,');
    expect(row).toContain('"SHIPS ""IN"" THE HARBOUR, COUNT 7"');
    expect(cable(['parse', '--format', 'csv', '--no-header', 'quoted.cable']).out).toBe(`${row}\n`);
  });

  it('takes the id from the file name where the text has lost it', () => {
    write('07OSLO99.txt', cableNumbered(99).replace('UNCLAS OSLO 000099', 'UNCLAS'));
    expect(ids(cable(['parse', '07OSLO99.txt']).out)).toEqual(['07OSLO99']);
  });
});

describe('inputs', () => {
  for (let number = 1; number <= 300; number++) write(`many/${String(number).padStart(3, '0')}.cable`, cableNumbered(number));
  write('many/.hidden.cable', cableNumbered(900));
  write('many/zz/last.txt', cableNumbered(301));
  const all = Array.from({ length: 301 }, (_, at) => `07OSLO${at + 1}`);

  it('reads a folder in the order of its names, with one thread and with four', () => {
    const one = cable(['parse', '-j', '1', 'many']);
    const four = cable(['parse', '-j', '4', 'many']);
    expect(ids(one.out)).toEqual(all);
    expect(four.out).toBe(one.out);
    expect([one.code, four.code]).toEqual([0, 0]);
    expect(four.err).toBe('301 cables in 301 files\n');
  });

  it('reads patterns, lists and standard input', () => {
    expect(ids(cable(['parse', 'many/00?.cable']).out)).toEqual(all.slice(0, 9));
    expect(ids(cable(['parse', 'many/**/*.txt']).out)).toEqual(['07OSLO301']);
    expect(ids(cable(['parse', 'many/z?']).out)).toEqual(['07OSLO301']);
    const list = 'many/002.cable\r\nmany/001.cable\n\nmany/zz\n';
    write('list', list);
    expect(ids(cable(['parse', '--files-from', 'list']).out)).toEqual(['07OSLO2', '07OSLO1', '07OSLO301']);
    expect(ids(cable(['parse', '--files-from', '-'], { input: list }).out)).toEqual(['07OSLO2', '07OSLO1', '07OSLO301']);
    const nul = cable(['parse', '--files-from', '-', '--null'], { input: 'many/003.cable\0many/004.cable\0' });
    expect(ids(nul.out)).toEqual(['07OSLO3', '07OSLO4']);
    const piped = cable(['parse', '-'], { input: cableNumbered(5) + cableNumbered(6) });
    expect(ids(piped.out)).toEqual(['07OSLO5', '07OSLO6']);
    expect((rows(piped.out)[0] as CableRecord).file).toBe(null);
  });

  it('takes a file whose name looks like a pattern', () => {
    write('[draft] 1.cable', cableNumbered(11));
    expect(ids(cable(['parse', '[draft] 1.cable']).out)).toEqual(['07OSLO11']);
  });

  it('reads a file of thousands of cables that is larger than what it may hold of one', () => {
    write('thousands.cable', Array.from({ length: 5000 }, (_, at) => cableNumbered(at + 1)).join(''));
    const { out, code } = cable(['parse', '--no-text', '--max-size', '10KB', 'thousands.cable']);
    expect(code).toBe(0);
    expect(ids(out).length).toBe(5000);
    expect((rows(out)[4999] as CableRecord).index).toBe(4999);
  });

  it.each([
    ['parse', '--no-text'],
    ['check', '--format', 'json'],
  ])('reads a long file with threads as without: %s', (...args) => {
    const cables = Array.from({ length: 7000 }, (_, at) => cableNumbered(at + 1));
    write('long.cable', cables.join(''));
    write('ended.cable', [...cables.slice(0, 5000), cableNumbered(5001, 200), ...cables.slice(5001)].join(''));
    expect(statSync(path.join(folder, 'long.cable')).size).toBeGreaterThan(2 << 20);
    const files = ['thousands.cable', 'long.cable', 'ended.cable', '[draft] 1.cable', 'none.cable'];
    const one = cable([...args, '--max-size', '20KB', '-j', '1', ...files]);
    expect(cable([...args, '--max-size', '20KB', '-j', '3', ...files])).toEqual(one);
    expect(one.err).toContain('ended.cable:');
  });

  it('holds little of a large file: a heap smaller than the file is enough', () => {
    write('large.cable', Array.from({ length: 15_000 }, (_, at) => cableNumbered(at + 1, 25)).join(''));
    const size = statSync(path.join(folder, 'large.cable')).size;
    expect(size).toBeGreaterThan(40e6);
    const small = { env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=36' } };
    const { out, code, err } = cable(['parse', '--format', 'csv', '--no-header', 'large.cable'], small);
    expect([code, err]).toEqual([0, '15,000 cables in 1 file\n']);
    expect(out.split('\n').length).toBe(15_001);
  });

  it('writes what other threads have read while standard input is waited for', async () => {
    for (let at = 0; at < 100; at++) write(`waiting/${at}.cable`, cableNumbered(at + 1));
    const child = spawn(process.execPath, [program, 'parse', '-q', '-j', '2', 'waiting', '-'], { cwd: folder, stdio: 'pipe' });
    let out = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        out += chunk;
        resolve();
      });
    });
    child.stdin.end(cableNumbered(101));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, ids(out).length]).toEqual([0, 101]);
  });

  it('ends quietly when its reader leaves', async () => {
    const child = spawn(process.execPath, [program, 'parse', 'thousands.cable'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });
});

describe('what cannot be read', () => {
  it('is named with what to do, and the others go on', () => {
    write('odd/a.cable', cableNumbered(1));
    write('odd/picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]));
    write('odd/long.cable', cableNumbered(2) + cableNumbered(3, 600) + cableNumbered(4));
    write('odd/one-line.cable', 'x'.repeat(3_000_000));
    write('odd/z.cable', cableNumbered(5));
    if (process.platform !== 'win32') {
      spawnSync('mkfifo', [path.join(folder, 'odd/pipe')]);
      symlinkSync('nowhere', path.join(folder, 'odd/link'));
    }
    const { code, out, err } = cable(['parse', '--max-size', '20KB', 'odd', 'missing.cable', 'none/*.cable']);
    expect(code).toBe(2);
    expect(ids(out)).toEqual(['07OSLO1', '07OSLO2', '07OSLO5']);
    const told = err.trim().split('\n');
    const line = cableNumbered(2).split('\n').length;
    expect(told).toContainEqual(expect.stringMatching(/^cable: odd\/picture\.png: cannot be read: it holds bytes that no text has/));
    expect(told).toContainEqual(
      expect.stringMatching(`^cable: odd/long\\.cable:${line}: cannot be read: the cable that begins here is longer`),
    );
    expect(told).toContainEqual(
      expect.stringMatching(/^cable: odd\/one-line\.cable: cannot be read: a line in it is longer than 0\.02 MB/),
    );
    expect(told).toContainEqual(expect.stringMatching(/^cable: odd\/pipe: cannot be read: it is a named pipe/));
    expect(told).toContainEqual(
      'cable: missing.cable: cannot be read: there is no such file. Check the name, and quote it where it holds blanks.',
    );
    expect(told).toContainEqual(expect.stringMatching(/^cable: none\/\*\.cable: cannot be read: /));
    expect(told.at(-1)).toBe('3 cables in 2 files; 7 files could not be read');
  });

  it('is a file without read permission', () => {
    write('locked/a.cable', cableNumbered(1));
    write('locked/b.cable', cableNumbered(2));
    chmodSync(path.join(folder, 'locked/a.cable'), 0o000);
    // The superuser may read everything, so it runs the program as nobody.
    const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { code, out, err } = cable(['parse', '-q', 'locked'], asNobody);
    expect([code, ids(out)]).toEqual([2, ['07OSLO2']]);
    expect(err).toMatch(/^cable: locked\/a\.cable: cannot be read: no permission to read it\./);
  });

  it('is a folder of pictures and nothing else', () => {
    for (const name of ['a.png', 'b.png']) write(`pictures/${name}`, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    const { code, out, err } = cable(['parse', 'pictures']);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n').filter((line) => line.includes('cannot be read')).length).toBe(2);
  });

  it('is a line of a long file that is too long: all cables above the one that it stands in are read, by any number of threads', () => {
    const above = Array.from({ length: 4000 }, (_, at) => cableNumbered(at + 1)).join('');
    write('line.cable', `${above}${'x'.repeat(300_000)}\n${above}`);
    const one = cable(['parse', '--no-text', '--max-size', '20KB', '-j', '1', 'line.cable']);
    expect(cable(['parse', '--no-text', '--max-size', '20KB', '-j', '3', 'line.cable'])).toEqual(one);
    expect([one.code, ids(one.out).length]).toEqual([2, 3999]);
    expect(one.err).toMatch(/^cable: line\.cable: cannot be read: a line in it is longer than 0\.02 MB/);
  });

  it('is told in the same words by threads, in the order of the files', () => {
    for (const name of readdirSync(path.join(folder, 'many')).slice(0, 200)) write(`more/${name}`, cableNumbered(1));
    write('more/150.picture', Buffer.from([0, 1, 2]));
    const one = cable(['parse', '-j', '1', 'more']);
    expect(cable(['parse', '-j', '3', 'more'])).toEqual(one);
    expect(one.code).toBe(2);
  });

  it('is a link that leads to itself, in a folder, by name and by pattern', () => {
    // Windows lets only its administrators make links.
    if (process.platform === 'win32') return;
    write('circle/a.cable', cableNumbered(1));
    write('circle/z.cable', cableNumbered(2));
    symlinkSync('m.cable', path.join(folder, 'circle/m.cable'));
    for (const names of [['circle'], ['circle/*.cable'], ['circle/a.cable', 'circle/m.cable', 'circle/z.cable']]) {
      const { code, out, err } = cable(['parse', ...names]);
      expect([code, ids(out)]).toEqual([2, ['07OSLO1', '07OSLO2']]);
      expect(err).toBe(
        'cable: circle/m.cable: cannot be read: its symbolic links lead in a circle. Name the file itself.\n' +
          '2 cables in 2 files; 1 file could not be read\n',
      );
    }
  });

  it('is a name of a list that no file can have', () => {
    write('listed/a.cable', cableNumbered(1));
    write('listed/z.cable', cableNumbered(2));
    const long = 'x'.repeat(5000);
    write('names.txt', ['listed/a.cable', long, 'nul\0byte', 'listed/z.cable', ''].join('\n'));
    const { code, out, err } = cable(['parse', '--files-from', 'names.txt']);
    expect([code, ids(out)]).toEqual([2, ['07OSLO1', '07OSLO2']]);
    expect(err).toContain(`cable: ${long}: cannot be read: `);
    expect(err).toContain('cable: nul\\x00byte: cannot be read: the name holds a NUL byte');
    expect(err).toContain('2 cables in 2 files; 2 files could not be read\n');
  });

  it('is no pattern of many alternatives, however long', () => {
    write('listed/b.cable', cableNumbered(3));
    const pattern = `listed/{${Array.from({ length: 100 }, (_, at) => `none${at}`).join(',')},b}.cable`;
    expect(ids(cable(['parse', pattern]).out)).toEqual(['07OSLO3']);
  });

  it('shows controls of a name as codes', () => {
    expect(cable(['parse', 'a\u001b[31mb']).err).toContain('a\\x1b[31mb: cannot be read');
  });
});

describe('usage', () => {
  it.each([
    [[], 'No command was given'],
    [['pares'], '"pares" is no command; parse or check is expected'],
    [['parse'], 'No file was named'],
    [['parse', '--format', 'xml', 'x'], '--format is "xml"; ndjson or csv is expected'],
    [['parse', '--max-size', 'lots', 'x'], '--max-size is "lots"'],
    [['parse', '--max-size', '-1', 'x'], '--max-size has no value: what follows it begins with a hyphen.'],
    [['parse', '--no-header', 'x'], '--no-header leaves out the row of names, which --format csv alone has'],
    [['parse', '--coverage', '--no-header', 'x'], '--no-header is for records alone'],
    [['parse', '--threads', '0', 'x'], '--threads is "0"; a number from 1 to 512 is expected'],
    [['parse', '--nope', 'x'], 'cable: "--nope" is no option of cable parse. cable parse --help lists the options.\n'],
    [['check', '--fromat', 'json', 'x'], '"--fromat" is no option of cable check; --format is near.'],
    [['check', '--format'], "Option '-f, --format <value>' argument missing. cable check --help lists the options.\n"],
    [['parse', '--files-from', '-', '-'], 'Standard input is asked for twice'],
    [['check', '--rule', 'nope=error', 'x'], '--rule names "nope", which is no rule'],
    [['check', '--rule', 'dtg-month=fatal', 'x'], '--rule dtg-month is "fatal"; error, warning, information, hint or off is expected'],
    [['check', '--fail-on', 'all', 'x'], '--fail-on is "all"'],
  ])('tells what is wrong: %j', (args, message) => {
    const { code, out, err } = cable(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('has help and a version', () => {
    for (const args of [['--help'], ['parse', '--help'], ['check', '--help'], ['help', 'check']]) {
      const { code, out } = cable(args);
      expect([code, out.split('\n').length > 5, out.split('\n').every((line) => line.length <= 100)]).toEqual([0, true, true]);
    }
    expect(cable(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('coverage', () => {
  it('counts bytes of known fields and of unknown lines, for headers and for all', () => {
    write('covered/a.cable', cableNumbered(1));
    write('covered/b.cable', `these words are no cable\n`);
    const { out } = cable(['parse', '--coverage', '--format', 'csv', 'covered']);
    const [, header, all] = out.split('\n').map((line) => line.split(','));
    expect(header?.slice(0, 2)).toEqual(['acp127', 'header']);
    expect([header?.[3], all?.[3]]).toEqual(['24', '24']);
    expect(Number(all?.[2])).toBeGreaterThan(Number(header?.[2]));
    expect(cable(['parse', '--coverage', 'covered']).out).toMatch(
      /^dialect +part +known +unknown +share\nacp127 +header +\d+ +24 +\d\d\.\d\d %\n/,
    );
  });
});
