import { describe, expect, it } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { recordOf } from '../../server/src/reading/record.ts';

describe('precedence', () => {
  it.each([
    ['P R 041039Z SEP 07', 'PRIORITY', 'ROUTINE'],
    ['p r 041039z sep 07', 'PRIORITY', 'ROUTINE'],
    ['P/R 041039Z SEP 07', 'PRIORITY', 'ROUTINE'],
    ['P, R 041039Z SEP 07', 'PRIORITY', 'ROUTINE'],
    ['0 04 1039Z SEP 07', 'IMMEDIATE', null],
    ['NIACT IMMEDIATE ROUTINE 041039Z SEP 07', 'NIACT IMMEDIATE', 'ROUTINE'],
    ['DTG: R 041039Z SEP 07', 'ROUTINE', null],
    ['041039Z SEP. 07', null, null],
  ])('%s', (line, action, info) => {
    const text = `${line}\nFM AMEMBASSY OSLO\n`;
    const [cable] = parseCables(text);
    const record = cable && recordOf(text, cable, { file: null, encoding: 'utf-8', index: 0, texts: 'without' });
    expect(record?.precedence).toEqual({ action, info });
    expect(record?.from).toBe('AMEMBASSY OSLO');
  });
});
