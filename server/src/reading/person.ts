// Parts a name from the titles round it, as `Classified By` lines write them: `DCM Ann Lee`, `Ann Lee, Deputy Chief of Mission`.

import { distance } from 'fastest-levenshtein';
import { isPlaceOnRecord } from '../codes/posts.ts';

/** A person; what is not written is null. */
export interface Person {
  readonly name: string | null;
  readonly title: string | null;
}

/** Words of titles, in lower case and without stops. */
const titleWords = new Set(
  (
    'ambassador amb polad ambassador-at-large charge chargé chargee d’affaires d’affairs affaires affairs da cda dcm adcm consul consular consulate congen counsul general cg embassy amembassy consulate army navy ad interim datt alusna gso oic hro nas fas dea counselor counsellor ' +
    'counselour counsel councilor couns coun cons officer office official off director dir deputy dep acting actg assistant asst associate principal senior former das pdas secretary minister min ' +
    'minister-counselor minister-counsellor mincouns mc mcounselor econ economic economics economical ecmin emin econmin ecopol econoff econcouns ecpo political pol poloff polcouns ' +
    'polmincons polmincouns econmincouns polmil pol-mil political-military political-economic politico-military po dpo pao rso arso ipo conoff legatt dao attache attaché ltc lt col colonel gen adm admiral captain capt cdr ' +
    'commander com chief cief mission advisor adviser representative rep envoy special section unit head leader manager watcher analyst specialist spokesperson rule mil fmo team prt permanent us u.s usun usdel useu usnato united states delegate delegation member coordinator chairman chair ' +
    'labor legal defense military naval governance provincial interagency institutional management public science technology environment environmental security diplomatic commercial agricultural trade refugee international ' +
    'permrep designate negotiator commissioner regional bureau department state division staff desk branch country arms control est esth tdy ait isn nea eur io af prm vci sca wha eap inl sa oes drl eb eeb hr fcs usaid ' +
    'asia africa europe america american asian african european central south southern north northern east eastern west western near ai a.i ae'
  ).split(' '),
);
/** Words that lead on to another word of the title. */
const leading = new Set(['for', 'of', 'to', 'at', 'in', 'and', 'the', 'de', '&']);
const particles = new Set('de van von del der da la le di bin al ten ter den dos du des bint el'.split(' '));
/** Titles that are long enough to be known with a slip or two. */
const oftenMisspelt = [
  'ambassador',
  'counselor',
  'counsellor',
  'director',
  'minister',
  'political',
  'economic',
  'charge',
  'affaires',
  'deputy',
  'representative',
];

/** The name and what else stands there. */
export function partName(written: string): Person {
  if (bareWords.test(written) && !leadsOn.test(written)) {
    const { title, name } = partClause(written);
    return { name: name || null, title: title || null };
  }
  if (!/[A-Z]/.test(written) && /[a-z]/.test(written)) {
    const { name, title } = partClauses(written.toUpperCase());
    return { name: name?.toLowerCase() ?? null, title: title?.toLowerCase() ?? null };
  }
  return partClauses(written);
}

/** The usual form: words and initials with nothing between but blanks. */
const bareWords = /^(?:(?:^| )[A-Z](?:[A-Za-z]+|\.)){1,9}$/;

/** Words that lead up to a name, or away from it. */
const leadsOn = /\b(?:BY|DECL(?:ASSIFY)?|DERIVED|MR?S?|DR)\b/i;

function partClauses(written: string): Person {
  const clauses = withSurnameFirst(
    clausesOf(
      written.replace(/^(?:[\s.:;-]|\([A-Z/]{1,5}\)|\d\.)+/, '').replace(/[\s.,;]*\b(?:DECL(?:ASSIFY)?(?: ON)?|DERIVED FROM)\b.*$/i, ''),
    ),
  );
  const titles: string[] = [];
  for (const [at, clause] of clauses.entries()) {
    const { title, name } = partClause(clause);
    if (title !== '') titles.push(title);
    // An office may be a single letter.
    if (name === '' || (/^[A-Z]$/.test(name) && at < clauses.length - 1)) {
      if (name !== '') titles.push(name);
      continue;
    }
    const behind = clauses.slice(at + 1).filter((one) => !/^(?:e\.?o\.?|reasons?|\d|[a-h](?:\/[a-h])*$)/i.test(one));
    const further = titles.length === 0 ? behind : behind.filter(isTitleAlone);
    return { name, title: [...titles, ...further].join(', ') || null };
  }
  return { name: null, title: titles.join(', ') || null };
}

function isTitleAlone(clause: string): boolean {
  const { title, name } = partClause(clause);
  return name === '' && title !== '';
}

/** A surname, and given names or initials; of three capitals only what can be spoken, offices have others. */
const surnameAlone = /^(?:(?:V[ao]n|D[ei]|De[lr]|V[AO]N|D[EI]|DE[LR]) )?[A-Z][A-Za-z'’-]+$/;
const givenNames =
  /^(?:(?![A-Z]{1,3}$)[A-Z][A-Za-z'’-]{2,}|[^AEIOU\W][AEIOU][A-Z]|[AEIOU](?:[A-Z][AEIOUY]|([A-Z])\1)|(?:[A-Z]\. ?){1,2}|[A-Z])(?: [A-Z][A-Za-z'’-]*\.?)?$/;

/** `ROE, RICHARD`: a surname with nothing but titles before it and given names behind it are one clause. */
function withSurnameFirst(clauses: readonly string[]): readonly string[] {
  if (!clauses.some((clause, at) => surnameAlone.test(clause) && givenNames.test(clauses[at + 1] ?? ''))) return clauses;
  const at = clauses.findIndex((clause) => !isTitleAlone(clause));
  const [first = '', second = ''] = clauses.slice(at, at + 2);
  if (at < 0 || !surnameAlone.test(first) || !givenNames.test(second)) return clauses;
  if (partClause(first).name !== first || partClause(second).title !== '' || isPlace([second])) return clauses;
  return [...clauses.slice(0, at), `${first}, ${second}`, ...clauses.slice(at + 2)];
}

/** Pieces between commas, colons, dashes and semicolons; `, Jr.` stays with its name. */
function clausesOf(written: string): string[] {
  const person = written.replace(/^[^(,;]{0,60}\b[Bb][Yy]\b(?=\s+(?!AUTHORITY|VIRTUE|DIRECTION)[A-Z])/, '');
  const clauses = mayPart.test(person) ? partedByMarks(person) : [person];
  return clauses.map((clause) => clause.replace(/^\s*(?:Mr|Mrs|Ms|Dr)\.? (?=[A-Z])/i, '').trim()).filter((clause) => clause !== '');
}

/** Marks that may part clauses: most lines give a title and a name with nothing between. */
const mayPart = /[,;:?(/–-]/;

function partedByMarks(written: string): string[] {
  return written
    .replace(/\bd,\s?(?=aff)/gi, 'd’')
    .replace(/\s*\(([^()]{1,40})\)/g, (whole, inside: string, at: number, all: string) => outOfBrackets(whole, inside, all.slice(0, at)))
    .replace(/(?<=[a-z]{2})\/(?=[A-Z]{2,8}\b(?:$|[,.;]))|\b(?:N(?:ame|AME)|T(?:itle|ITLE)|O(?:ffice|FFICE)) ?:/g, ', ')
    .split(/(?:[,;]|(?<!charg)\?)(?!\s*(?:[JS]r|I{1,3}|IV)\b)|:|\s[-–/]+\s/i);
}

/** A title in brackets goes with the title before it and is a clause of its own behind a name; a short name there is what friends say. */
function outOfBrackets(whole: string, inside: string, before: string): string {
  const isMixed = /[a-z]{2}/.test(before);
  const isOffice = inside.split(' ').every((word) => isTitle(word, isMixed) || leading.has(plain(word)));
  if (isOffice) return isTitle(/\S*$/.exec(before.trimEnd())?.[0] ?? '', isMixed) ? whole : `, ${inside}, `;
  return /^["“]?[a-z/ ]{1,12}["”]?$/i.test(inside) ? '' : whole;
}

/** First name, initial, surname: a surname may be the word of a title, `John Q. Public`. */
const fullName = /^[A-Z][a-z]+ [A-Z]\. [A-Z][a-z'’-]+$/;

const house = /\b(?:(?:am)?embassy|consulate)$/i;

/** Whether a word ends the name of a house, `Consulate General`. */
function isHouse(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return house.test(/^general$/i.test(word) ? (words[at - 1] ?? '') : word);
}

/** `Acting DCM/Ted Osius`. */
function withOfficeApart(clause: string): string {
  return clause.replace(/(\S*)\/([A-Z][a-z]+)(?= [A-Z][a-z])/, (slash, office: string, word: string) =>
    titleWords.has(plain(word)) || !titleWords.has(plain(office)) ? slash : `${office} ${word}`,
  );
}

/** Titles stand before the name: everything up to the last word of a title. */
function partClause(clause: string): { readonly title: string; readonly name: string } {
  const words = (clause.includes('/') ? withOfficeApart(clause) : clause).split(' ');
  const isMixed = /[a-z]{2}/.test(clause);
  if (fullName.test(clause) && !isTitle(words[0] ?? '', isMixed)) return { title: '', name: nameOf(words) };
  let last = lastOfTitle(words, isMixed);
  // What stands behind a house is its place.
  if (last >= 0 && words.length - last <= 4 && isHouse(words, last)) last = words.length - 1;
  if (last >= 0) last += placeBehind(words, last);
  const behind = last === words.length - 1 ? titleBehind(words, isMixed) : 0;
  return behind > 0
    ? { title: titleOf(words.slice(behind)), name: nameOf(words.slice(0, behind)) }
    : { title: titleOf(words.slice(0, last + 1)), name: nameOf(words.slice(last + 1)) };
}

/** Where the last word of the titles before a name stands; -1 for none. Between two of them may be two that are none. */
function lastOfTitle(words: readonly string[], isMixed: boolean): number {
  const named = endsInSurname(words, isMixed) ? words.length - 1 : words.length;
  let last = -1;
  for (let at = 0; at < named && at - last <= 3; at++) {
    const follows = at > 0 && at - 1 === last;
    if (isTitle(words[at] as string, isMixed) ? follows || !isParticle(words, at) : follows && isLed(words, at)) last = at;
  }
  return last;
}

/** `Da` and `Mc` of a name, which are titles too. */
function isParticle(words: readonly string[], at: number): boolean {
  return at < words.length - 1 && (at > 0 ? /^(?:da|mc)$/i : /^da$/i).test(words[at] as string);
}

/** Whether a word behind a title goes on with it, `of` and what it leads to. */
function isLed(words: readonly string[], at: number): boolean {
  return (at < words.length - 1 && leading.has(plain(words[at] as string))) || leading.has(plain(words[at - 1] as string));
}

/** Words of a post's place behind its title, `Consul General Oporto Ann Lee`: a name has two words more. */
function placeBehind(words: readonly string[], last: number): number {
  for (let count = 1; count <= 3 && words.length - last > count + 2; count++)
    if (isPlace(words.slice(last + 1, last + 1 + count))) return count;
  return 0;
}

function titleOf(words: readonly string[]): string {
  const title = words.join(' ');
  return title.endsWith('.') || title.endsWith(':') ? title.replace(/(?<!\ba\.i)[.:]+$/i, '') : title;
}

function isPlace(words: readonly string[]): boolean {
  return isPlaceOnRecord(words.join(' ').toUpperCase());
}

/** `DCM Frank West`: behind a given name or an initial these are no words of a title. */
function endsInSurname(words: readonly string[], isMixed: boolean): boolean {
  if (words.length < 2 || !/^(?:North|South|East|West|State|Branch|Head|Min|Sa)$/i.test(words.at(-1) ?? '')) return false;
  const given = words.at(-2) ?? '';
  if (/^[A-Z]\.$/.test(given)) return true;
  const isGiven = /^[A-Z][A-Za-z]+$/.test(given) && !isTitle(given, isMixed) && !leading.has(plain(given));
  return isGiven && (words.length === 2 || isTitle(words.at(-3) ?? '', isMixed));
}

/** Where the title begins behind a name that no comma parts from it, `Ann Lee DCM`; 0 where the words before are a post's place or none. */
function titleBehind(words: readonly string[], isMixed: boolean): number {
  const first = words.findIndex((word) => isTitle(word, isMixed));
  const before = words.slice(0, first);
  const isNameLike = first >= 2 && first <= 4 && before.every((word) => /^[A-Z][A-Za-z.'’-]*$/.test(word));
  return isNameLike && !isPlace(before) ? first : 0;
}

/** What leads over to the reasons in capitals. */
const overToReasons = /^(?:AND|AS|BECAUSE|BY|CITING|FOR|IAW|IN|UNDER|WITH)$/;

/** Given names, initials and a surname in letters of both cases. */
const soundName = /^(?:[A-Z](?:\.|[a-z]+) ){0,4}[A-Z][a-z]+$/;

function nameOf(words: readonly string[]): string {
  const name = words.join(' ');
  return soundName.test(name) ? name : nameAmong(words);
}

/** Words up to the first that no name has. */
function nameAmong(words: readonly string[]): string {
  const end = words.findIndex(
    (word, at) =>
      (/^(?!(?:[ae]l-|["'“])[A-Z])[^A-ZÀ-Þ]/.test(word) && word !== '0.' && !(particles.has(word) && at < words.length - 1)) ||
      (at > 0 && overToReasons.test(word)),
  );
  // A stop behind a whole word ends the sentence, behind a letter or two it marks an initial.
  const stop = words.findIndex((word) => /[A-Za-z]{4,}\.$/.test(word)) + 1;
  const behind = Math.min(end < 0 ? words.length : end, stop || words.length);
  const name = words.slice(0, behind).join(' ');
  return /\b[JS]r\.$|, (?:.* )?(?:[A-Z]\.)+$/i.test(name) ? name : name.replace(/[.,;:]+$/, '');
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z-]*$/.test(lower) ? lower : withoutMarks(lower);
}

function withoutMarks(word: string): string {
  return word
    .replaceAll('0', 'o')
    .replaceAll(/['`]/g, '’')
    .replace(/^\(|[.,’)]+$/g, '');
}

/** `Lund/Ola` between the first name of one person and the surname of another. */
function isPairOfNames(bare: string, word: string): boolean {
  return /^[A-Z][a-z]{2,}\/[A-Z][a-z]{2,}$/.test(word) && !bare.split('/').some((part) => titleWords.has(part));
}

function isTitle(word: string, isMixed: boolean): boolean {
  const bare = plain(word);
  if (titleWords.has(bare) || (word.includes('/') && word.length <= 24 && !isPairOfNames(bare, word)) || /^[ai]\.$/.test(word)) return true;
  if (word.includes('-') && bare.split('-').some((part) => part.length > 3 && titleWords.has(part))) return true;
  // Offices are known by capitals where the name is in small letters; initials have stops.
  if (isMixed && /^[A-Z&]{2,6}$/.test(word) && !/^(?:I{2,3}|IV|SR|J[A-Z]|[A-Z]J)$/.test(word)) return true;
  if (/^(?:d’|de’)?aff?[ai]|^(?:pol|eco|emb|con|lab|adm|ref)[a-z]{0,8}(?:off|couns|coord|chief)$/.test(bare)) return true;
  return bare.length >= 6 && isMisspelt(bare);
}

/** Whether a word is a title with a slip, a long one with two. */
function isMisspelt(bare: string): boolean {
  const slips = bare.length > 8 ? 2 : 1;
  for (let at = 0; at < oftenMisspelt.length; at++) {
    const title = oftenMisspelt[at] as string;
    if (Math.abs(title.length - bare.length) > slips || (slips === 1 && !sharesAnEnd(title, bare))) continue;
    if (distance(title, bare) <= slips) return true;
  }
  return false;
}

/** One slip leaves the first two letters as they are, or the last two. */
function sharesAnEnd(title: string, bare: string): boolean {
  return title.startsWith(bare.slice(0, 2)) || title.endsWith(bare.slice(-2));
}
