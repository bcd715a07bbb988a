// What reviewers and printers put on the pages of archived telegrams (format-rules 5.1): banners, marks of pages, stamps of release.

import { isPageOrigin, pageMarkShape, pageOf } from './archive-lines.ts';
import type { FindFurniture } from './furniture.ts';
import { type Line, type LineReader, nextWords } from './scanner.ts';
import { textOf } from './text.ts';
import { monthPattern } from './vocabulary.ts';

const banner = /^(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|TOP SECRET|RESTRICTED|LIMITED OFFICIAL USE)(?: [A-Z]{2,3}\d{4})?$/;
const stamp =
  /Declassified\/Released|EO Systematic Review|^RELEASED IN (?:FULL|PART)|^REVIEW AUTHORITY:|^DATE\/CASE ID:|^CASE (?:NO|ID)|^UNITED STATES DEPARTMENT OF STATE$|^\*\*\* Current (?:Handling|Classification)|^US Department of State$|^(?:Message Text|Sheryl P\. Walter|Margaret P\. Grafeld)$/i;
/** What the release of a page puts on teletype cables too: stamps, the line of the case, exemptions in the margin. */
const releaseStamp =
  /^(?:RELEASED IN (?:FULL|PART)\b.{0,40}|(?:UNCLASSIFIED )?(?:UNITED STATES|U\.?S\.?) DEPARTMENT OF STATE Case No.{0,80}|REVIEW AUTHORITY: ?.{0,60}|DATE\/CASE ID: ?.{0,40}|Case No\. [A-Z]-\d{4}-.{0,80}|(?:UNCLASSIFIED )?(?:Case No\.|Doc No\.) .{0,80}|(?:B[1-7]|1\.[45] ?\([A-D]\))(?:[ ,;]{1,2}(?:B[1-7]|1\.[45] ?\([A-D]\))){0,4})$/i;

/** Whether a line of a teletype cable is a stamp of its release. */
export function isReleaseStamp(written: string): boolean {
  return releaseStamp.test(written);
}

/** The day on which a page was reviewed, alone on its line. */
const dayOfReview = new RegExp(`^\\d{1,2} (?:${monthPattern}) (?:19|20)\\d\\d$`, 'i');

/** Whether a line is a classification that stands alone. */
export function isArchiveBanner(written: string): boolean {
  return written.length <= 30 && banner.test(written);
}

/** Whether a line is a banner, or what is stamped on a page when it is reviewed or released. */
export function isReleaseMark(written: string): boolean {
  return isArchiveBanner(written) || stamp.test(written) || dayOfReview.test(written);
}

/** Finds the furniture of archived telegrams in a text; the mark of a first page is no furniture, since the telegram begins with it. */
export function archiveFurniture(text: string): FindFurniture {
  return (reader, ahead) => {
    const line = reader.peek(ahead);
    if (!line || line.to - line.from > 200) return 0;
    const written = textOf(text, { start: line.from, end: line.to });
    if (isReleaseMark(written)) return 1;
    if (!pageMarkShape(written) || pageOf(written) === 1) return 0;
    return pageMarkShape(written) === 'whole' ? 1 : twoLineMark(text, reader, ahead);
  };
}

/** `PAGE 02` alone, and the line of place and number behind it. */
function twoLineMark(text: string, reader: LineReader, ahead: number): number {
  const next = nextWords(reader, ahead + 1);
  if (!next || !isPageOrigin(wordsOn(text, next))) return 1;
  return reader.peek(ahead + 1) === next ? 2 : 3;
}

function wordsOn(text: string, line: Line): string {
  return textOf(text, { start: line.from, end: Math.min(line.to, line.from + 200) });
}
