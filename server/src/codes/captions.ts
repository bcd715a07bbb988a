// Captions: handling, distribution, channels, and which of them exclude each other (5 FAH-2 H-250, H-440).

import { captions } from './generated/captions.ts';
import type { Provenance } from './provenance.ts';
import { provenance, textOrNull } from './provenance.ts';
import { codeTable, fusedKey, indexBy, lazy, normalKey } from './table.ts';

/** One caption, or several that the table explains together. */
export interface CaptionEntry extends Provenance {
  /** As the table writes it, `NODIS`, `TOSEC / SECTO`. */
  readonly caption: string;
  /** `handling`, `distribution`, `control`, `channel`, `special handling`, `series` ... */
  readonly kind: string;
  readonly meaning: string;
  /** The table's words on what it may stand with and what not; null where it has none. */
  readonly use: string | null;
  /** Captions that it never stands with, by those words. */
  readonly excludes: readonly string[];
  /** No other caption may stand with it. */
  readonly standsAlone: boolean;
  /** One channel caption only: it stands with none of another channel. */
  readonly oneChannelOnly: boolean;
  /** Where it stands; null where the table does not tell. */
  readonly where: string | null;
}

const namedPerson = 'FOR xxx ONLY';

const table = codeTable(captions, (cells): CaptionEntry => {
  const use = cells('conflicts_and_use');
  return {
    caption: cells('caption'),
    kind: cells('kind'),
    meaning: cells('meaning'),
    use: textOrNull(use),
    excludes: excludedIn(use),
    standsAlone: use.startsWith('no other caption'),
    oneChannelOnly: use.startsWith('one channel caption only'),
    where: textOrNull(cells('where')),
    ...provenance(cells('source'), cells('basis')),
  };
});
const byCaption = indexBy(table, (cells) => captionsIn(cells('caption')), fusedKey);

/** The caption of these words, spaced letters (`C O R R E C T E D  C O P Y`) or not; names may follow it (`CODEL SMITH`). */
export function lookUpCaption(words: string): CaptionEntry | null {
  const key = normalKey(words.slice(0, 100));
  const found = byCaption.find(key)[0];
  if (found) return found;
  if (/^FOR .+ ONLY$/.test(key)) return byCaption.find(namedPerson)[0] ?? null;
  const leading = key.split(/\s+/);
  for (let count = leading.length - 1; count > 0; count--) {
    const begun = byCaption.find(leading.slice(0, count).join(' '))[0];
    if (begun) return begun;
  }
  return null;
}

/** Whether two captions must not stand together. */
export function captionsConflict(one: CaptionEntry, other: CaptionEntry): boolean {
  if (one.caption === other.caption) return false;
  if (one.standsAlone || other.standsAlone) return true;
  if (one.kind === 'channel' && other.kind === 'channel' && (one.oneChannelOnly || other.oneChannelOnly)) return true;
  return one.excludes.includes(other.caption) || other.excludes.includes(one.caption);
}

/** Every caption by name. */
export const allCaptionNames: () => readonly string[] = lazy(() => table.all().flatMap(({ caption }) => captionsIn(caption)));

/** The whole table. */
export function allCaptions(): readonly CaptionEntry[] {
  return table.all();
}

/** Reads `never with AGREMENT, EXDIS, LIMDIS`, `not with NODIS in principle`, `absent from NODIS/EXDIS cables`. */
function excludedIn(use: string): readonly string[] {
  const list = /(?:(?:never|not) with|absent from) ([A-Z]+(?:(?:, |\/)[A-Z]+)*)/.exec(use)?.[1];
  return list?.split(/, |\//) ?? [];
}

function captionsIn(cell: string): readonly string[] {
  return cell.split(/ \/ |, /).map((caption) => caption.replace(/ \.\.\.$/, ''));
}
