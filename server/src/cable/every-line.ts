// What a copy has done to every line of a cable: a number before each, a fold at another width, capitals lost (format-rules 7);
// and the box of fields that a web page sets above each.

/** The first line may be one with a number. */
const firstNumber = /^\s{0,8}0{0,4}[01][ \t:|]/;
const lineNumber = /^[ \t]{0,8}(\d{1,5})(?:[ \t]{0,3}[:|]|(?=\s|$))/gm;
const numberedSign = /^[ \t]{0,8}\d{1,5}[ \t:|]{1,8}(?:V?ZCZC|FM |UNCLAS |SUBJECT:)/m;
/** Lines whose numbers must follow each other. */
const fewest = 8;

/** A line of the head in small letters, and the label that ends what is looked at. */
const smallSign = /^[ \t]{0,8}(?:v?zczc|fm [a-z]|unclas |c o n f|s e c r)/m;
const smallSubject = /^[ \t]{0,8}subj(?:ect)?[ \t]{0,3}:/m;
const headLength = 8192;

/** A head that was folded at any width: its first line has more than one, and the second has the label of another in the middle. */
const folded = /^\s{0,80}(?:V?ZCZC|[ZOPR] )[^\r\n]{50,200}[\r\n]{1,2}[^\r\n]{2,120}\s(?:FM |TO |INFO |ZN[RY] |DE R|R[A-Z]{3,8}\/)/;
const blankLine = /\S[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*[\r\n]/;

/** The text with blanks for line numbers and for the folds of its head, and with the capitals that the format gives that; no offset moves. */
export function withSoundLines(written: string): string {
  const beginsSoundly = written.startsWith('VZCZC') || written.startsWith('ZCZC');
  // Wherever a box stands: the pieces of a long file begin anywhere, and have to read as all of it does.
  const bare = written.includes(labelOfBox) ? written.replace(box, blanksForBox) : written;
  const plain = !beginsSoundly && firstNumber.test(bare) ? withoutLineNumbers(bare) : bare;
  const text = folded.test(plain) ? withoutFolds(plain) : plain;
  if (beginsSoundly) return text;
  const capital = text.search(/[A-Z]/);
  return capital >= 0 && capital < 60 ? text : withCapitals(text, Math.max(0, capital));
}

const labelOfBox = 'Canonical ID:';
/** From the date to the addressees, with the names of what is shown below; all but the id, group 1, is told by the cable or not of it. */
const box =
  /^(?:Date:[^\r\n]{0,60}\s{1,4})?Canonical ID:[ \t]{0,8}(\w{0,40})[^\r\n]{0,200}[\r\n](?:[^\r\n]{0,400}[\r\n]){4,50}?(?:[^\r\n]{0,200}[ \t])?To:[^\r\n]{0,2000}(?:\s{1,8}(?:Content|(?:Show|Hide) Headers)(?=\s))*/gm;

function blanksForBox(found: string, id: string): string {
  const at = found.indexOf(id, found.indexOf(labelOfBox) + labelOfBox.length);
  const blank = (words: string): string => words.replace(/[^\r\n]/g, ' ');
  return blank(found.slice(0, at)) + id + blank(found.slice(at + id.length));
}

function withoutLineNumbers(written: string): string {
  const head = written.slice(0, headLength);
  const numbers = [...head.matchAll(lineNumber)].map(([, digits]) => Number(digits));
  const follow = numbers.slice(0, fewest).every((number, at) => number === (numbers[0] ?? 0) + at);
  return numbers.length >= fewest && follow && numberedSign.test(head)
    ? written.replace(lineNumber, (found) => ' '.repeat(found.length))
    : written;
}

/** What is folded is on one line, whose lines are found again by their labels. */
function withoutFolds(text: string): string {
  const end = Math.min(headLength, text.search(blankLine) + 1);
  return text.slice(0, end).replace(/[\r\n]/g, ' ') + text.slice(end);
}

/** The subject is left as it stands; where its label has capitals, they begin at `capital`. */
function withCapitals(text: string, capital: number): string {
  const head = text.slice(0, headLength);
  if (!smallSign.test(head.slice(0, 400))) return text;
  const subject = smallSubject.exec(head);
  const end = subject ? subject.index + subject[0].length : Math.min(capital, head.length);
  const upper = head.slice(0, end).toUpperCase();
  return upper.length === end ? upper + text.slice(end) : text;
}
