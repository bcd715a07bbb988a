// Attributes that the archives put behind a telegram (format-rules 5.2): `Label: value`, a value may run on.

import type { Attribute } from './model-archive.ts';
import { trimmed } from './scanner.ts';
import type { Span } from './text.ts';

/** Labels seen (NARA; leuc/ACP-127). */
const knownLabels: ReadonlySet<string> = new Set(
  `Automatic Decaptioning|Capture Date|Channel Indicators|Concepts|Control Number|Copy|Current Classification|Decaption Date|Decaption Note|Disposition Action|Disposition Approved on Date|Disposition Authority|Disposition Case Number|Disposition Comment|Disposition Date|Disposition Event|Disposition History|Disposition Reason|Disposition Remarks|Document Number|Document Source|Document Unique ID|Draft Date|Drafter|Enclosure|Errors|Executive Order|Film Number|From|Handling Restrictions|Image Path|ISecure|Legacy Key|Line Count|Litigation Code Aids|Litigation Codes|Litigation History|Locator|Markings|Message ID|Office|Original Classification|Original Handling Restrictions|Original Previous Classification|Original Previous Handling Restrictions|Page Count|Previous Channel Indicators|Previous Classification|Previous Handling Restrictions|Reference|Retention|Review Action|Review Authority|Review Comment|Review Content Flags|Review Date|Review Event|Review Exemptions|Review History|Review Markings|Review Media Identifier|Review Release Date|Review Release Event|Review Referrals|Review Transfer Date|Review Withdrawn Fields|SAS ID|Secure|Sent Date|Status|Subject|TAGS|To|Type`.split(
    '|',
  ),
);

const anyLabel = /^([A-Z][A-Za-z]+(?: [A-Za-z]+){0,4}) {0,2}:/;

/** Length of the label and its colon at the head of a line; null where it is none. Among attributes any label counts. */
export function attributeLabel(written: string, labels: 'known labels' | 'any label'): number | null {
  const match = anyLabel.exec(written.slice(0, 60));
  if (!match) return null;
  const [whole, name = ''] = match;
  return knownLabels.has(name) || (labels === 'any label' && /^[A-Z][a-z]+(?: [A-Z][A-Za-z]*| on){1,4}$/.test(name)) ? whole.length : null;
}

/** An attribute to which further lines of its value are added. */
export interface GrowingAttribute extends Attribute {
  end: number;
  readonly parts: Span[];
}

/** The attribute on this line. */
export function parseAttribute(text: string, line: Span, labelLength: number): GrowingAttribute {
  const label = { start: line.start, end: line.start + labelLength };
  const value = trimmed(text, { start: label.end, end: line.end });
  return { kind: 'attribute', start: line.start, end: line.end, label, parts: value ? [value] : [] };
}
