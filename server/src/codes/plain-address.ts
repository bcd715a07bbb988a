// How plain language addresses are compared (format-rules 2.6).

/** Where words stand that are written in several ways; most addresses begin as posts do and have none. */
const variants = /^(?!AM(?:EMBASSY|CONSUL) )AM|WASH|^DEPARTMENT|USUN/;

/** Upper case, single blanks, `WASHDC` for every way to write Washington, D.C., one spelling of what posts begin with. Office symbols stay. */
export function normalAddress(address: string): string {
  const words = address
    .trim()
    .toUpperCase()
    .replace(/\s{2,}|[^\S ]/g, ' ');
  if (!variants.test(words)) return words;
  return words
    .replace(/\bWASH(?:INGTON)?,? ?D\.?C\b\.?/g, 'WASHDC')
    .replace(/^(?:AM ?EMB|AM EMBASSY|AMEMBAS+Y?) /, 'AMEMBASSY ')
    .replace(/^(?:AM ?CONGEN|AM ?CON|AMCONS|AM CONSUL) /, 'AMCONSUL ')
    .replace(/^DEPARTMENT OF /, 'DEPT OF ')
    .replace(/\bUSUN N\.?Y\.?$/, 'USUN NEW YORK');
}

/** The address without `//NSC//` and whatever else stands from the first double slash on. */
export function withoutOfficeSymbols(address: string): string {
  const slashes = address.indexOf('//');
  return slashes < 0 ? address : address.slice(0, slashes).trimEnd();
}

/** Asks for the address as written, then without its office symbols. */
export function findAddress<Entry>(find: (address: string) => readonly Entry[], address: string): readonly Entry[] {
  const found = find(address);
  return found.length > 0 || !address.includes('//') ? found : find(withoutOfficeSymbols(address));
}
