// Reading, outline and diagnostics of one text: how fast, and whether ten times the text takes ten times the time.
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadCore } from './bundles.mjs';
import { timesOf } from './measure.mjs';
import { atLeast, atMost } from './rows.mjs';
import { cableOf, hostile, jsonOf } from './texts.mjs';

const kilobyte = 1000;
const sizes = { '6 KB': 6 * kilobyte, '60 KB': 60 * kilobyte, '600 KB': 600 * kilobyte, '6 MB': 6000 * kilobyte };
const fastEnough = 100;
const linear = 11;
/** Garbage of a million live objects grows faster than the text; a quadratic reader would come to 100. */
const linearWhenHostile = 20;
/** Texts that the budget of speed names; the others hold an object every few characters. */
const named = /^one line|empty lines|TAGS/;

export const title = 'parse + symbols + diagnostics of one text (CPU time of this process)';

export async function measure() {
  const core = await loadCore();
  const read = (text) => () => {
    const document = core.readDocument('file:///bench.cable', text);
    core.documentSymbols(document);
    core.diagnostics(document, { profile: 'drafting', rules: {}, today: 0 });
  };
  return [...(await ofSizes(read)), ...(await ofHostile(read))];
}

async function ofSizes(read) {
  const names = Object.keys(sizes);
  const texts = names.map((name) => cableOf(sizes[name]));
  const times = await timesOf({
    ...Object.fromEntries(names.map((name, at) => [name, read(texts[at])])),
    json: readJson(jsonOf(60 * kilobyte)),
  });
  const rows = names.map((name, at) => atLeast(`cable of ${name}`, speed(texts[at], times[name]), fastEnough, 'MB/s'));
  const growths = names.slice(1).map((name, at) => atMost(`${names[at]} → ${name}`, times[name] / times[names[at]], linear, '× the time'));
  return [...rows, ...growths, atMost('peer: JSON language service, 60 KB', (60 * kilobyte) / times.json / kilobyte, null, 'MB/s')];
}

function speed(text, milliseconds) {
  return text.length / milliseconds / kilobyte;
}

function readJson(text) {
  const service = getLanguageService({});
  return async () => {
    const document = TextDocument.create('file:///bench.json', 'json', 1, text);
    const json = service.parseJSONDocument(document);
    service.findDocumentSymbols2(document, json);
    await service.doValidation(document, json);
  };
}

async function ofHostile(read) {
  const rows = [];
  for (const [name, [count, textOf]] of Object.entries(hostile)) {
    const [tenth, whole] = [textOf(count / 10), textOf(count)];
    const times = await timesOf({ tenth: read(tenth), whole: read(whole) }, { rounds: 1 });
    const growth = times.whole / times.tenth;
    const note = `${speed(whole, times.whole).toFixed(1)} MB/s`;
    rows.push(atMost(name, growth, linearWhenHostile, '× for 10 × the text', named.test(name) ? '' : note));
    if (named.test(name)) rows.push(atLeast(name, speed(whole, times.whole), fastEnough, 'MB/s'));
  }
  return rows;
}
