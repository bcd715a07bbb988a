// The archived telegram of 1973-79 and its kin (format-rules section 5): page mark, distribution, drafting and dash line
// before the lines of a teletype cable, marks of pages among them, and attributes behind them.

import { parseTelegram } from './acp127.ts';
import { archiveFurniture } from './archive-furniture.ts';
import {
  draftingLabel,
  isDashLine,
  isDistribution,
  isPageOrigin,
  isProcessingNumber,
  pageMarkIn,
  pageMarkShape,
  pageOf,
  parseDashLine,
  parseDrafting,
  parsePageMark,
} from './archive-lines.ts';
import { attributeLabel, parseAttribute } from './attributes.ts';
import { type BodyState, finishBody } from './body.ts';
import { alone, type CableState, type Standing, type Ways } from './cable-state.ts';
import { parseClassification, readLevel } from './classification.ts';
import { markFurniture } from './furniture.ts';
import { closeElement, continueElement, type HeadState, openElement } from './head.ts';
import { interrupt } from './interruption.ts';
import type { Cable, ClassificationLine, HeadElement } from './model.ts';
import type { PageMark } from './model-archive.ts';
import { type Line, type LineReader, nextWords } from './scanner.ts';
import { transportShape } from './shapes.ts';
import { type Span, textOf } from './text.ts';

/** Reads the archived telegram that begins at the reader's next line; takes at least one line. */
export function parseArchivedTelegram(text: string, reader: LineReader): Cable {
  return archivedTelegram(text, reader, alone);
}

/** The same for a telegram inside another, or in a print. */
export function archivedTelegram(text: string, reader: LineReader, standing: Standing): Cable {
  const cable = parseTelegram(text, markFurniture(reader, archiveFurniture(text)), archive, standing);
  return withBannerLevel(text, cable);
}

/** Whether a line shows an archived telegram: the mark of its first page, or who acts on it. */
export function isArchiveSign(written: string): boolean {
  return (pageMarkShape(written) === 'whole' && pageOf(written) === 1) || /^(?:ACTION|ORIGIN) {1,6}[A-Z]{1,5}-\d\d(?: |$)/.test(written);
}

const archive: Ways = {
  dialect: 'aad',
  inCapitals: true,
  takeHead: takeArchiveLine,
  takeBody: takeArchiveBody,
  beginsNext: beginsNextArchived,
};

/** Lines of the message centre and of the drafter, which stand before FL5. */
function takeArchiveLine(state: CableState, piece: Span, written: string): boolean {
  const { head, text } = state;
  if (/^-[- ]*$/.test(written)) {
    state.furniture.push(piece);
    return true;
  }
  if (state.inText || head.open?.kind === 'dateTimeGroup' || head.role !== null) return false;
  if (pageMarkShape(written)) return takePageMark(state, piece);
  if (isDashLine(written)) return add(state, parseDashLine(text, [piece]));
  if (isDistribution(written)) {
    if (head.open?.kind === 'distribution') continueElement(head, piece);
    else openElement(head, 'distribution', piece, 0);
    return true;
  }
  const last = (head.open ?? head.done[head.done.length - 1])?.kind;
  if (isProcessingNumber(written) && last !== 'from') return add(state, { kind: 'processing', ...piece, parts: [piece] });
  if (last === 'pageMark' && completesPageMark(state, piece, written)) return true;
  return takeDrafting(state, piece, written, last);
}

function add(state: CableState, element: HeadElement): true {
  closeElement(state.head);
  state.head.done.push(element);
  return true;
}

function takePageMark(state: CableState, piece: Span): boolean {
  return add(state, parsePageMark(state.text, [piece]));
}

/** Place and number on the line below `PAGE 01`. */
function completesPageMark(state: CableState, piece: Span, written: string): boolean {
  const { done } = state.head;
  const mark = done[done.length - 1];
  if (mark?.kind !== 'pageMark' || mark.place || !isPageOrigin(written)) return false;
  done[done.length - 1] = parsePageMark(state.text, [...mark.parts, piece]);
  return true;
}

/** From the first label of drafting to the dash line; before it offices that cleared are known by their colon. */
function takeDrafting(state: CableState, piece: Span, written: string, last: string | undefined): boolean {
  const isLabelled = draftingLabel(written) !== null;
  if (!isLabelled && (last !== 'drafting' || transportShape(written) !== null || readLevel(written) !== null)) return false;
  return add(state, parseDrafting(state.text, piece, 'cleared'));
}

/** Behind the head: further sections with their own head, and the attributes. */
function takeArchiveBody(state: CableState, body: BodyState, line: Line): boolean {
  const { text } = state;
  const written = textOf(text, { start: line.from, end: Math.min(line.to, line.from + 200) });
  const span = { start: line.from, end: line.to };
  const mark = pageMarkShape(written) && pageMarkIn(text, span);
  if (mark) {
    state.pageHeaders.push(mark);
    if (pageOf(written) === 1 && mark.section) interrupt(state, body);
    else body.afterFurniture = true;
    return true;
  }
  if (/^Message Attributes$/i.test(written)) {
    finishBody(body);
    state.furniture.push(span);
    state.inAttributes = true;
    return true;
  }
  return takeAttribute(state, body, span, written);
}

/** `Label: value`, and the lines on which a value runs on. */
function takeAttribute(state: CableState, body: BodyState, span: Span, written: string): boolean {
  const { tail, text, attribute } = state;
  const length = attributeLabel(written, state.inAttributes ? 'any label' : 'known labels');
  if (length !== null && (state.inAttributes || beginsAttributes(body, written))) {
    if (!state.inAttributes) finishBody(body);
    state.inAttributes = true;
    state.attribute = parseAttribute(text, span, length);
    tail.push(state.attribute);
    return true;
  }
  if (!attribute) return false;
  attribute.end = span.end;
  attribute.parts.push(span);
  return true;
}

/** Some copies have lost the line above the attributes: behind the end any label begins them, elsewhere only one that no telegram has. */
function beginsAttributes(body: BodyState, written: string): boolean {
  return (
    body.done[body.done.length - 1]?.kind === 'endOfMessage' ||
    /^(?:Automatic Decaptioning|Capture Date|Channel Indicators|Current Classification|Document Number|Disposition |Decaption |Film Number|Legacy Key)/.test(
      written,
    )
  );
}

/** The mark of a first page with another name than this telegram's and the banner above it, or the wrapper of the next one behind the attributes. */
function beginsNextArchived(state: CableState, line: Line): boolean {
  const { text, tail } = state;
  const { furniture } = line;
  const first = furniture ? furniture.start < furniture.end && nextWords(state.reader, 1) : line;
  if (!first || first.from === first.to || !isFirstPage(text, first)) return false;
  const own = pageMarkOf(state.interrupted?.head ?? state.head);
  if (!own) return furniture ? tail.length > 0 : state.body !== null;
  const mark = pageMarkIn(text, { start: first.from, end: first.to });
  return tail.length > 0 || !mark || !isOtherSection(text, own, mark);
}

/** The mark of the telegram's first page; it stands above all other lines. */
function pageMarkOf(head: HeadState): PageMark | null {
  for (const element of head.done.slice(0, 10)) if (element.kind === 'pageMark') return element;
  return null;
}

function isFirstPage(text: string, line: Line): boolean {
  const written = textOf(text, { start: line.from, end: Math.min(line.to, line.from + 200) });
  return pageMarkShape(written) === 'whole' && pageOf(written) === 1;
}

/** Same place and number, another section. */
function isOtherSection(text: string, own: PageMark, mark: Pick<PageMark, 'place' | 'number' | 'section'>): boolean {
  const same = (one: Span | null, other: Span | null): boolean =>
    one !== null && other !== null && textOf(text, one) === textOf(text, other);
  return same(own.place, mark.place) && same(own.number, mark.number) && mark.section !== null && !same(own.section, mark.section);
}

/** Where the first line is lost or too damaged to tell, the banner of the page says the level. */
function withBannerLevel(text: string, cable: Cable): Cable {
  const at = cable.head.findIndex((element) => element.kind === 'classification');
  const line = cable.head[at];
  if (line?.kind !== 'classification' || line.level !== null) return cable;
  const level = bannerLevel(text, cable);
  if (level === null) return cable;
  const mended: ClassificationLine = { ...line, level };
  return { ...cable, head: cable.head.with(at, mended) };
}

function bannerLevel(text: string, cable: Cable): ClassificationLine['level'] {
  for (const banner of cable.furniture) {
    if (banner.end - banner.start > 40) continue;
    const { level, number } = parseClassification(text, banner);
    if (level !== null && number === null) return level;
  }
  return null;
}
