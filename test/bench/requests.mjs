// Questions about a cable of 6 KB that has been read: hover, completion, outline.
import { bundleServer, server } from './bundles.mjs';
import { costOf, start } from './client.mjs';
import { median } from './measure.mjs';
import { atMost } from './rows.mjs';
import { cableOf } from './texts.mjs';

const effort = { rounds: 7, calls: 100 };

export const title = 'questions about a cable of 6 KB over stdio (CPU time of the server a question; on the clock in brackets)';

export async function measure() {
  const text = cableOf(6000);
  const questions = [
    {
      name: 'hover on a code',
      method: 'textDocument/hover',
      budget: 1,
      needs: 'hoverProvider',
      params: { position: placeOf(text, 'ENRG') },
    },
    {
      name: 'hover on an addressee',
      method: 'textDocument/hover',
      budget: 1,
      needs: 'hoverProvider',
      params: { position: placeOf(text, 'RUEHSM') },
    },
    {
      name: 'completion of TAGS',
      method: 'textDocument/completion',
      budget: 5,
      needs: 'completionProvider',
      params: { position: placeOf(text, 'ENRG') },
    },
    { name: 'outline', method: 'textDocument/documentSymbol', budget: 1, needs: 'documentSymbolProvider', params: {} },
  ];
  const ours = await start(server);
  const bare = await start(await bundleServer('peers/bare.mjs'));
  await Promise.all([ours.open(text, 'cable'), bare.open(text, 'cable')]);
  const rows = [];
  for (const question of questions) {
    if (!ours.capabilities[question.needs]) continue;
    const cost = await costOfAsking(ours, question);
    const least = bare.capabilities[question.needs] ? `   bare server: ${shown(await costOfAsking(bare, question))}` : '';
    rows.push(atMost(question.name, cost.cpu, question.budget, 'ms', `(${cost.waited.toFixed(2)} ms)${least}`));
  }
  ours.stop();
  bare.stop();
  return rows;
}

async function costOfAsking(running, { method, params }) {
  const ask = () => running.ask(method, params);
  await costOf(running, ask, { rounds: 1, calls: 300 });
  const samples = await costOf(running, ask, effort);
  return { cpu: median(samples.map(({ cpu }) => cpu)), waited: median(samples.map(({ waited }) => waited)) };
}

function shown({ cpu, waited }) {
  return `${cpu.toFixed(2)} ms (${waited.toFixed(2)} ms)`;
}

/** Behind the second letter of a word. */
function placeOf(text, word) {
  const before = text.slice(0, text.indexOf(word) + 2).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}
