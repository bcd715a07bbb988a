// Pairs of indicator and plain language address counted on the TO and INFO lines of real cables.
// They add the addresses that routing books and posts do not name.

import { addresseesSeen } from './generated/addressees.ts';
import { findAddress, normalAddress } from './plain-address.ts';
import type { Provenance } from './provenance.ts';
import { provenanceBySource } from './provenance.ts';
import { codeTable, indexBy } from './table.ts';

/** One pair, as often as it was seen. */
export interface SeenAddressee extends Provenance {
  readonly indicator: string;
  /** Plain language address, with office symbols where they were written. */
  readonly address: string;
  readonly timesSeen: number;
}

const table = codeTable(
  addresseesSeen,
  (cells): SeenAddressee => ({
    indicator: cells('ri'),
    address: cells('plad'),
    timesSeen: Number(cells('times_seen')),
    ...provenanceBySource(cells('source'), ''),
  }),
);
const byIndicator = indexBy(table, (cells) => [cells('ri')]);
const byAddress = indexBy(table, (cells) => [cells('plad')], normalAddress);

/** Addresses seen with this indicator, most frequent first. */
export function seenAddresses(indicator: string): readonly SeenAddressee[] {
  return byFrequency(byIndicator.find(indicator));
}

/** Indicators seen with this address, most frequent first; office symbols are left out where they are not on record. */
export function seenIndicators(address: string): readonly SeenAddressee[] {
  return byFrequency(findAddress(byAddress.find, address));
}

/** The whole table. */
export function allSeenAddressees(): readonly SeenAddressee[] {
  return table.all();
}

function byFrequency(entries: readonly SeenAddressee[]): readonly SeenAddressee[] {
  return [...entries].sort((a, b) => b.timesSeen - a.timesSeen);
}
