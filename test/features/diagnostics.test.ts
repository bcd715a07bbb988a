import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { type DiagnosticOptions, diagnostics } from '../../server/src/features/diagnostics.ts';
import { readDocument } from '../../server/src/features/document.ts';
import { today } from '../support/check-hover.ts';

const options: DiagnosticOptions = { profile: 'auto', rules: {}, today };
const cable = (date: string): string =>
  `VZCZCXYZ0001\nPP RUEHWEB\n\nDE RUEHNY #0077 0371115\nZNR UUUUU ZZH\nR ${date}\nFM AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC 6640\n\nUNCLAS OSLO 000077\n\nSIPDIS\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL NO\nSUBJECT: A BELL\n\n1. It rang.\n`;
const found = (text: string, changed: Partial<DiagnosticOptions> = {}) =>
  diagnostics(readDocument('file:///bell.cable', text), { ...options, ...changed });
const codes = (text: string, changed: Partial<DiagnosticOptions> = {}) => found(text, changed).map(({ code }) => code);

describe('diagnostics', () => {
  it('say where, what, which rule, and where the other line stands', () => {
    const prosign = found(cable('061115Z FEB 08')).find(({ code }) => code === 'precedence-contradiction');
    expect(prosign).toMatchObject({
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
      severity: DiagnosticSeverity.Error,
      source: 'cable',
      relatedInformation: [{ location: { uri: 'file:///bell.cable', range: { start: { line: 5 } } } }],
    });
    expect(prosign?.message).not.toMatch(/[{}]/);
  });

  it('take the level of a rule from the settings, and leave out what is off', () => {
    const text = cable('061115Z FEB 08');
    const [hint] = found(text, { rules: { 'precedence-contradiction': 'hint' } }).filter(({ code }) => code === 'precedence-contradiction');
    expect(hint?.severity).toBe(DiagnosticSeverity.Hint);
    expect(codes(text, { rules: { 'precedence-contradiction': 'off' } })).not.toContain('precedence-contradiction');
  });

  it('miss no line of a telegram that another one holds', () => {
    const bell = 'TAGS: PREL NO\nSUBJECT: A BELL\n\n1. (C) It rang.\n\n2. (C) Twice.\n\nREYES\n';
    const inner = `P 101200Z MAR 06\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nC O N F I D E N T I A L OSLO 000077\n\n${bell}`;
    const outer = `P 131200Z MAR 06\nFM SECSTATE WASHDC\nTO AMEMBASSY RIGA\nC O N F I D E N T I A L STATE 040388\n\nE.O. 12958: DECL: 03/13/2016\nTAGS: PREL\nSUBJECT: BELL\n\nClassified By: Ada Okonjo, reasons 1.4 (b).\n\n1. (C) Read this.\n\nQUOTE\n\n${inner}\nUNQUOTE\n\nRICE\n`;
    expect(codes(outer)).toEqual([]);
    expect(codes(inner)).toEqual(['missing-executive-order', 'missing-classified-by']);
  });

  it('leave customs out of old cables and report them in drafts', () => {
    const short = (date: string): string => cable(date).replace('A BELL', 'A bell');
    const custom = 'subject-case';
    expect(codes(short('061115Z FEB 08'))).not.toContain(custom);
    expect(codes(short('061115Z FEB 08'), { profile: 'drafting' })).toContain(custom);
    expect(codes(short('201115Z NOV 26'))).toContain(custom);
    expect(codes(short('201115Z NOV 26'), { profile: 'reading' })).not.toContain(custom);
    expect(codes(short('301115Z FEB 08'))).toContain(custom);
  });

  it('are no more than an editor shows, the errors first', () => {
    const text = cable('061115Z FEB 08')
      .replace('6640', `6640${'\nRUEHC/SECSTATE WASHDC'.repeat(3000)}`)
      .replace('000077', '00O077');
    const shown = codes(text);
    expect(shown).toHaveLength(1000);
    expect(shown).toContain('precedence-contradiction');
    expect(shown).toContain('classification-number');
  });
});
