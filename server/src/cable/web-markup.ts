// What web pages, mails and archives put round the words of a cable (format-rules 7): tags, entities, marks at the edges of lines.

/** `<u>` stays: a TAGS line may have it, and is told so. */
const tag =
  /<!--(?:(?!-->)[^<]){0,200}-->|<\/?(a|b|i|em|strong|small|font|span|div|p|br|pre|code|tt|table|tbody|tr|td|th|hr|h[1-6]|html|body|center|ul|ol|li|dl|dt|dd|blockquote|section|article)(?:\s[^<>]{0,300})?\/?>|&(?:para|#182);/gi;
const block = /^(?:div|p|br|pre|table|tr|hr|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|section|article)$/i;

/** How a table of values begins that commas or semicolons part, or one of its lines. */
const tableLine = /^"?\w{1,20}"?[,;]["\w]/;
/** Between two quoted fields of such a line. */
export const fieldBorder = /"[,;]"/;
/** The quotation mark that ends the last field of such a line. */
const fieldEnd = /"(?=\r?\n"?\d{1,7}"?[,;]["\d]|\s{0,4}$)/g;

/** Some archives close lines with a backslash behind a blank, blank lines too. The sign stands first: it is found quickly in a long text. */
const closer = /\\(?<=(?:^|\s)\\)(?=[^\S\r\n]*(?:[\r\n]|$))/g;

/** Pages of Markdown set labels in bold. */
const boldLabel = /^\*\*([A-Z][\w. ]{1,20}:?)\*\*/gm;

/** The text with blanks for tags, for the sign before a paragraph's number, and for what mails, archives and tables put at the edges of lines; no offset moves. */
export function withoutMarks(written: string): string {
  const hasEntities = written.includes('&');
  const hasTags = written.includes('<') || (hasEntities && (written.includes('&para;') || written.includes('&#182;')));
  const untagged = hasTags
    ? written.replace(tag, (found: string, name: string | undefined, at: number) => blanksFor(written, found, name, at))
    : written;
  const unescaped =
    hasEntities && (untagged.includes('&#') || untagged.includes('&nbsp;'))
      ? untagged.replace(entityOfLine, (found: string, at: number) => plainEntity(written, found, at))
      : untagged;
  const unbold = unescaped.includes('**') ? unescaped.replace(boldLabel, '    $1') : unescaped;
  const unquoted = unbold.includes('>') && unbold.includes('\n>') ? withoutQuoteMarks(unbold) : unbold;
  const unclosed = unquoted.includes('\\') ? unquoted.replace(closer, ' ') : unquoted;
  return tableLine.test(unclosed) ? unclosed.replace(fieldEnd, ' ') : unclosed;
}

/** `<A> STATE 12`: the letter of a reference. */
const letterInBrackets = /^<[ABI]>$/;

/** Entities of what lines are told by: breaks, blanks, brackets of markings, the colon of a label. */
const entityOfLine = /&(?:nbsp|#(?:9|10|13|32|160|40|41|44|58|x0{0,3}(?:9|a|d|20|a0|28|29|2c|3a)));/gi;

/** The character and blanks, so that words end where they did. */
function plainEntity(written: string, found: string, at: number): string {
  const character = characterOf(found);
  const blanks = ' '.repeat(found.length - 1);
  if (character === '\n') return isBreak(written[at + found.length]) ? `${blanks} ` : `\n${blanks}`;
  return character === '(' ? `${blanks}(` : `${character.trim() || ' '}${blanks}`;
}

/** A line break where a tag stands for one. */
function blanksFor(written: string, found: string, name: string | undefined, at: number): string {
  if (letterInBrackets.test(found)) return found;
  const blanks = ' '.repeat(found.length - 1);
  const parts = name !== undefined && block.test(name) && !isBreak(written[at - 1]) && !isBreak(written[at + found.length]);
  return parts ? `\n${blanks}` : `${blanks} `;
}

/** A mail that was answered has a mark before each line: blanks for them where most lines have one. */
function withoutQuoteMarks(written: string): string {
  const marked = written.match(/^>/gm)?.length ?? 0;
  const lines = written.match(/\n/g)?.length ?? 0;
  return marked * 2 < lines ? written : written.replace(/^[> ]{0,8}>/gm, (marks) => ' '.repeat(marks.length));
}

function isBreak(character: string | undefined): boolean {
  return character === undefined || character === '\n' || character === '\r';
}

/** Characters by the names of their entities. */
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  AMP: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  nbsp: '\u00a0',
};
/** What a teletype has for characters of print. */
export const typewritten: ReadonlyMap<string, string> = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '--'],
  ['…', '...'],
  ['\u00a0', ' '],
]);

/** The entities that are read. */
export const entity = new RegExp(`&(?:${Object.keys(characters).join('|')}|#(?:\\d{1,4}|x[\\da-fA-F]{1,4}));`, 'g');

/** The character of an entity, as a teletype has it. */
export function characterOf(found: string): string {
  const character = characters[found.slice(1, -1)] ?? String.fromCharCode(Number(`0${found.slice(2, -1)}`));
  return typewritten.get(character) ?? character;
}

const underline = /<\/?u>/g;
/** How a table of comma-separated values writes a quotation mark within a field. */
const quoteInField = /\\"|(?<!")""(?!")/g;
/** What the blanks of a tag have left before a stop, and of entities between words; a run of blanks is looked at once, from its first. */
const leftOver = /(?<! ) +(?=[.,;:!?)](?: |$))| (?= )/g;

/** The words of a value without entities, underlines, and the blanks that stand for markup. */
export function plainWords(words: string): string {
  const hasSigns = words.includes('&') || words.includes('<') || words.includes('"');
  const plain = hasSigns ? words.replace(underline, '').replace(entity, characterOf).replace(quoteInField, '"') : words;
  return / [ .,;:!?)]/.test(plain) ? plain.replace(leftOver, '') : plain;
}

/** Whether the words have entities, tags or the quotation marks of a table in them. */
export function hasMarkup(written: string): boolean {
  if (written.includes('\\"') || (written.includes('""') && (fieldBorder.test(written) || tableLine.test(written)))) return true;
  return stands(entityMark, '&', written) || stands(tagMark, '<', written);
}

const entityMark = /&(?:[a-z#]|AMP;)/y;
const tagMark = /<(?:u>|\/[a-z])/y;

/** Whether a mark stands in a text behind one of the signs that it begins with, which are few. */
function stands(mark: RegExp, sign: string, text: string): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    mark.lastIndex = at;
    if (mark.test(text)) return true;
  }
  return false;
}
