// Captions and remarks of FL12: handling, distribution, channels, what conflicts with what (format-rules 3.2).

import type { Caption, Remark } from '../../cable/model.ts';
import { headElement, headElements } from '../../cable/model.ts';
import type { Span } from '../../cable/text.ts';
import { allCaptionNames, type CaptionEntry, captionsConflict, lookUpCaption } from '../../codes/captions.ts';
import { lookUpClassification } from '../../codes/classification.ts';
import { nearest } from '../../codes/nearest.ts';
import { lookUpPrecedence } from '../../codes/precedence.ts';
import type { Card } from './card.ts';
import { passingFacts } from './passing.ts';
import { capitalized, codeAt, factOf, listed, mayMean, type Place, sourceOf, wordsAt } from './place.ts';
import { precedenceWordCard } from './precedence.ts';

/** One caption of FL12. */
export function captionLineCard(place: Place, element: Caption): Card | null {
  const span = codeAt(place, element.parts);
  return span ? captionCard(place, span) : null;
}

/** Corrected copies and the like. A remark that no table knows has a card where its words name offices or posts. */
export function remarkCard(place: Place, element: Remark): Card | null {
  const span = codeAt(place, element.parts);
  if (!span) return null;
  if (captionOf(wordsAt(place, span))) return captionCard(place, span);
  const facts = passingFacts(place, wordsAt(place, span));
  return facts.length === 0 ? null : { span, title: 'Remark', facts: facts.slice(0, 4), source: 'As used in cables' };
}

/** A caption on a line of its own, or a control on the first line. */
export function captionCard(place: Place, span: Span): Card {
  const written = wordsAt(place, span);
  const entry = captionOf(written);
  if (entry) {
    return {
      span,
      title: `${entry.caption}: ${entry.kind} caption`,
      facts: [factOf(entry.meaning), conflictWords(place, entry), factOf(entry.use ?? '')],
      source: sourceOf(entry),
    };
  }
  const [level] = [...lookUpClassification(`UNCLAS ${written}`), ...lookUpClassification(written)];
  if (level) {
    const facts = [capitalized((level.notes ?? '').split(';')[0] ?? '')];
    return { span, title: `${written}: control of an unclassified cable`, facts, source: sourceOf(level) };
  }
  if (lookUpPrecedence(written.toUpperCase()).length > 0) return precedenceWordCard(place, span);
  return unknownCard(place, span, written);
}

function unknownCard(place: Place, span: Span, written: string): Card {
  const near = nearest(written, allCaptionNames());
  const named = passingFacts(place, written);
  const facts = [mayMean(near), ...named.slice(0, 3), near.length + named.length === 0 ? 'No known caption is near' : ''];
  return {
    span,
    title: `${written}: caption not on record`,
    facts,
    source: '',
    ...(near.length !== 1 && named.length === 0 && { isUnexplained: true }),
  };
}

/** The caption of these words, in brackets or quotation marks or not, letters spaced or not. */
function captionOf(written: string): CaptionEntry | null {
  const words = written.replace(/^[("'*\s-]+|[)"'*\s.]+$/g, '');
  return lookUpCaption(words) ?? (/^C ?O ?R ?R ?E ?C ?T ?E ?D\b/.test(words) ? lookUpCaption('CORRECTED COPY') : null);
}

/** `Conflicts with NODIS of this cable`; empty where it goes with all others. */
function conflictWords({ reading }: Place, entry: CaptionEntry): string {
  const controls = headElement(reading.cable, 'classification')?.controls ?? [];
  const lines = headElements(reading.cable, 'caption').flatMap(({ parts }) => parts);
  const others = [...controls, ...lines].flatMap((span) => {
    const other = captionOf(reading.text.slice(span.start, Math.min(span.end, span.start + 60)));
    return other && captionsConflict(entry, other) ? [other.caption] : [];
  });
  return others.length === 0 ? '' : `Conflicts with ${listed([...new Set(others)], 3)} of this cable`;
}
