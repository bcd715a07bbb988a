// Who classified a cable and why, from the `Classified By` paragraph (format-rules 3.3).

import type { Cable } from '../cable/model.ts';
import { headElement } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';

/** The classifier; what the line does not give is null or empty. */
export interface ClassifierRecord {
  readonly name: string | null;
  readonly title: string | null;
  /** `1.4(b)`, in the order written. */
  readonly reasons: readonly string[];
}

/** Titles that stand before a name without a comma. */
const titleBefore =
  /^((?:(?:Acting|Deputy|Assistant|Principal|Senior|Former) )*(?:A\/)?(?:Ambassador|Amb\.?|Charg[eé](?: d['’]Affaires)?(?:,? a\.?i\.?)?|CDA|Consul General|CG|DCM|A\/DCM|PolCouns|Polcouns|Pol\/Econ Counselor|EconCouns|Econcouns|Political Counselor|Economic Counselor|POL Counselor|Minister[- ]Counselor|Secretary|Under Secretary|Assistant Secretary|Director|PAO|Counselor|Consul))[:,]? +(?=[A-Z])/i;

/** The classifier of a cable; null for a cable without the line. */
export function classifierOf(text: string, cable: Cable): ClassifierRecord | null {
  const line = headElement(cable, 'classifiedBy');
  if (!line) return null;
  const authority = line.authority ? textOf(text, line.authority).replace(/\s+/g, ' ').trim() : '';
  return { ...nameAndTitle(authority), reasons: line.reasons ? reasonsIn(textOf(text, line.reasons)) : [] };
}

function nameAndTitle(authority: string): Pick<ClassifierRecord, 'name' | 'title'> {
  if (authority === '') return { name: null, title: null };
  const before = titleBefore.exec(authority);
  if (before) return { name: authority.slice(before[0].length).trim() || null, title: (before[1] ?? '').trim() };
  const comma = authority.search(/, (?!(?:Jr|Sr|III|II|IV)\b)/i);
  if (comma < 0) return { name: authority, title: null };
  return { name: authority.slice(0, comma).trim(), title: authority.slice(comma + 1).trim() || null };
}

/** `1.4 (b) and (d)`, `1.4 (B/D)`, `1.5(b),(d)` as `1.4(b)`, `1.4(d)` ... */
export function reasonsIn(written: string): string[] {
  const reasons: string[] = [];
  let section = '';
  for (const match of written.matchAll(/1 ?[.,] ?([3-6])|\b([a-h])\b/gi)) {
    if (match[1]) section = `1.${match[1]}`;
    else if (match[2] && section) reasons.push(`${section}(${match[2].toLowerCase()})`);
  }
  return [...new Set(reasons)];
}
