// Operating signals and procedure signs of the heading and tail (ACP 127(G); 5 FAH-2).

import { operatingSignals } from './generated/operating-signals.ts';
import type { Provenance } from './provenance.ts';
import { provenance, textOrNull } from './provenance.ts';
import { codeTable, indexBy, lazy, normalKey } from './table.ts';

/** One signal or sign. */
export interface OperatingSignal extends Provenance {
  /** As the table writes it; some rows hold several, `ZUE / ZUG`, or describe a pattern. */
  readonly signal: string;
  /** What follows it, `RIs or addressees`; null where nothing does. */
  readonly argument: string | null;
  /** Format lines, `FL4/FL5`; empty where it is not known. */
  readonly where: string;
  readonly meaning: string;
  /** `operating signal` or `procedure sign`. */
  readonly kind: string;
}

/** The row of the two blocks: signals common to the allies, and signals free for each nation. */
const blocks = 'ZAA to ZXZ / ZYA to ZZZ';

const table = codeTable(
  operatingSignals,
  (cells): OperatingSignal => ({
    signal: cells('signal'),
    argument: textOrNull(cells('argument')),
    where: cells('where'),
    meaning: cells('meaning'),
    kind: cells('kind'),
    ...provenance(cells('source'), cells('basis')),
  }),
);
const bySignal = indexBy(table, (cells) => signalsIn(cells('signal')));

/** Rows of a signal. A digit behind it is its argument: `ZFF6` and `ZES-2` answer ZFF and ZES. */
export function lookUpOperatingSignal(signal: string): readonly OperatingSignal[] {
  const key = normalKey(signal.slice(0, 20));
  const found = bySignal.find(key);
  if (found.length > 0) return found;
  if (/^MID\d{6}/.test(key)) return bySignal.find('MID');
  const letters = /^(Z[A-Z]{2})-?\d$/.exec(key)?.[1];
  return letters === undefined ? [] : bySignal.find(letters).filter((entry) => /\d/.test(entry.argument ?? ''));
}

/** To which block a Z signal belongs that no row explains; null for what is no Z signal. */
export function blockOfSignal(signal: string): OperatingSignal | null {
  return /^\s*Z[A-Z]{2}\s*$/i.test(signal.slice(0, 20)) ? (bySignal.find(blocks)[0] ?? null) : null;
}

/** Every signal and sign by name, without its argument. */
export const allSignalNames: () => readonly string[] = lazy(() => bySignal.keys());

/** The whole table. */
export function allOperatingSignals(): readonly OperatingSignal[] {
  return table.all();
}

/** Single signals of a cell such as `ZUE / ZUG`, `QRU, QSL, QTR ...`, `AA AB WA WB`; the cell itself for the blocks. */
function signalsIn(cell: string): readonly string[] {
  if (cell === blocks) return [cell];
  if (cell.startsWith('# ')) return ['#'];
  if (cell.startsWith('VZCZC')) return ['VZCZC'];
  return cell.split(/ \/ |, | /).filter((signal) => /^[A-Z]+$/.test(signal));
}
