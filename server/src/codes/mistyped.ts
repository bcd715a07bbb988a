// What may be meant by an indicator or address that is on no record: the nearest ones that are.

import { nearest } from './nearest.ts';
import { normalAddress, withoutOfficeSymbols } from './plain-address.ts';
import { allPostAddresses } from './posts.ts';
import { allIndicators, indicatorsOf } from './routing-indicators.ts';

/** Indicators that may be meant: that of the address beside it where it is near, else those that differ by one or two letters. */
export function indicatorsIfMistyped(indicator: string, address: string): readonly string[] {
  const ofAddress = address === '' ? [] : indicatorsOf(address);
  const near = nearest(indicator, ofAddress.length > 0 ? ofAddress : allIndicators());
  return near.length > 0 || ofAddress.length === 0 ? near : ofAddress.slice(0, 1);
}

/** Addresses of posts that may be meant by this one, nearest first. */
export function addressesIfMistyped(address: string): readonly string[] {
  const written = normalAddress(withoutOfficeSymbols(address));
  return nearest(written, allPostAddresses()).filter((near) => isNearPlace(written, near));
}

/** Behind the same AMCONSUL the places must be near by themselves: in so long a word HAMBURG is near SALZBURG. */
function isNearPlace(written: string, near: string): boolean {
  const [office = '', ...place] = written.split(' ');
  const rest = place.join(' ');
  if (rest === '' || !near.startsWith(`${office} `)) return true;
  const other = near.slice(office.length + 1);
  return other.endsWith(rest) || nearest(rest, [other]).length > 0;
}
