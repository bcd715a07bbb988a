// How a sound cable is broken: one line rewritten, dropped, doubled, moved.

import type { CableLine, Facts, InventedCable, Role } from './cables.ts';
import type { Chance } from './random.ts';

/** A broken cable and the lines on which a finding may stand, counted from 0. */
export interface Broken {
  readonly lines: readonly CableLine[];
  readonly at: readonly number[];
}

/** One way to break a cable. */
export interface Way {
  readonly name: string;
  /** The least that it should be told as. */
  readonly severity: 'error' | 'warning' | 'information';
  /** Null where the cable has nothing to be broken so. */
  readonly damage: (cable: InventedCable, draw: Chance) => Broken | null;
}

type Change = (words: string, facts: Facts, draw: Chance) => string | null;

/** Rewrites the first line of a role; null leaves the cable alone. */
export function rewrite(role: Role, change: Change): Way['damage'] {
  return (cable, draw) => {
    const at = cable.lines.findIndex((one) => one.role === role);
    const line = cable.lines[at];
    const words = line && change(line.text, cable.facts, draw);
    if (!line || words === null || words === undefined || words === line.text) return null;
    return { lines: cable.lines.with(at, { ...line, text: words }), at: [at] };
  };
}

/** Rewrites a line of a role that a pattern fits. */
export function substitute(role: Role, pattern: RegExp, words: string): Way['damage'] {
  return rewrite(role, (text) => (pattern.test(text) ? text.replace(pattern, words) : null));
}

/** Takes out the first line of a role; the finding may stand on the line before, or on the next that is not blank. */
export function drop(role: Role): Way['damage'] {
  return ({ lines }) => {
    const at = lines.findIndex((one) => one.role === role);
    if (at < 0) return null;
    const broken = lines.toSpliced(at, 1);
    const next = broken.findIndex(({ text }, index) => index >= at && text !== '');
    return { lines: broken, at: [at - 1, at, next, broken.findIndex((one) => one.role === 'order')] };
  };
}

/** Writes the first line of a role twice. */
export function double(role: Role): Way['damage'] {
  return ({ lines }) => {
    const at = lines.findIndex((one) => one.role === role);
    const line = lines[at];
    return line ? { lines: lines.toSpliced(at, 0, line), at: [at, at + 1] } : null;
  };
}

/** Changes two lines that follow each other. */
export function swap(one: Role, other: Role): Way['damage'] {
  return ({ lines }) => {
    const [first, second] = [lines.findIndex(({ role }) => role === one), lines.findIndex(({ role }) => role === other)];
    const [upper, lower] = [lines[first], lines[second]];
    return upper && lower ? { lines: lines.with(first, lower).with(second, upper), at: [first, second] } : null;
  };
}

/** Changes a paragraph that is not the first. */
export function later(change: Change): Way['damage'] {
  return (cable, draw) => {
    const at = cable.lines.findLastIndex((one) => one.role === 'paragraph');
    const line = cable.lines[at];
    const words = line && change(line.text, cable.facts, draw);
    return line && words ? { lines: cable.lines.with(at, { ...line, text: words }), at: [at] } : null;
  };
}

/** Whether the cable is classified. */
export const isClassified = ({ level }: Facts): boolean => level !== 'UNCLASSIFIED';
/** Another number of as many digits. */
export const shift = (digits: string): string => String((Number(digits) + 37) % 10 ** digits.length).padStart(digits.length, '0');
/** The date at the end of a line, years later. */
export const yearsOn = (words: string, years: number): string => words.replace(/\d{4}$/, (year) => String(Number(year) + years));
/** Two neighbours changed. */
export const transposed = (words: string, at: number): string =>
  words.slice(0, at) + words.charAt(at + 1) + words.charAt(at) + words.slice(at + 2);
