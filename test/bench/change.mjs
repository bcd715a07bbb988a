// From a change of one character to the diagnostics of the new text, pushed and pulled, beside a JSON server.
import { bundleServer, server } from './bundles.mjs';
import { costOf, start } from './client.mjs';
import { median } from './measure.mjs';
import { atMost } from './rows.mjs';
import { cableOf, jsonOf } from './texts.mjs';

const sizes = [
  { name: '6 KB', size: 6000, budget: 1.5, rounds: 7, calls: 100, warmUp: 300 },
  { name: '600 KB', size: 600_000, budget: 10, rounds: 5, calls: 10, warmUp: 20 },
];

export const title = 'change → diagnostics over stdio (CPU time of the server a change; on the clock in brackets)';

export async function measure() {
  const json = await bundleServer('peers/json.mjs');
  const rows = [];
  for (const { name, size, budget, ...effort } of sizes) {
    for (const diagnostics of ['push', 'pull']) {
      const ours = await costOfTyping(server, cableOf(size), diagnostics, effort);
      const peer = await costOfTyping(json, jsonOf(size), diagnostics, effort);
      rows.push(
        atMost(`${name}, ${diagnostics}`, ours.cpu, budget, 'ms', `${clock(ours)}   JSON: ${peer.cpu.toFixed(2)} ms ${clock(peer)}`),
      );
    }
  }
  return rows;
}

function clock({ waited }) {
  return `(${waited.toFixed(2)} ms)`;
}

/** Types a letter into the last tenth of the text and takes it out again. */
async function costOfTyping(module, text, diagnostics, { rounds, calls, warmUp }) {
  const running = await start(module, { diagnostics });
  await running.open(text, 'cable');
  const lines = text.split('\n');
  const line = lines.findLastIndex((words, at) => at < lines.length * 0.95 && /[a-z]{3}/.test(words));
  const place = { line, character: lines[line].search(/[a-z]{3}/) + 1 };
  let typed = false;
  const type = () => {
    typed = !typed;
    const end = typed ? place : { ...place, character: place.character + 1 };
    return running.change([{ range: { start: place, end }, text: typed ? 'x' : '' }]);
  };
  await costOf(running, type, { rounds: 1, calls: warmUp });
  const samples = await costOf(running, type, { rounds, calls });
  running.stop();
  return { cpu: median(samples.map(({ cpu }) => cpu)), waited: median(samples.map(({ waited }) => waited)) };
}
