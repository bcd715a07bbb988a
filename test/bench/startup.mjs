// From the start of a server until it is ready, and to its first diagnostics, beside the least server there can be and a JSON server.
import { bundleServer, server } from './bundles.mjs';
import { start } from './client.mjs';
import { median } from './measure.mjs';
import { atMost } from './rows.mjs';
import { cableOf, jsonOf } from './texts.mjs';

const rounds = 9;
const size = 6000;
const mostTimesBare = 1.4;

export const title = 'server start, a cable of 6 KB over stdio (CPU time of the server; on the clock in brackets)';

export async function measure() {
  const [cable, json] = [cableOf(size), jsonOf(size)];
  const servers = {
    ours: { module: server, text: cable },
    bare: { module: await bundleServer('peers/bare.mjs'), text: cable },
    json: { module: await bundleServer('peers/json.mjs'), text: json },
  };
  const runs = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(servers)) runs[name].push(await firstDiagnostics(servers[name]));
  }
  const cpu = (name) => median(runs[name].map((run) => run.cpu));
  const note = (name) => `${cpu(name).toFixed(0)} ms (${median(runs[name].map((run) => run.waited)).toFixed(0)} ms)`;
  const ready = (name) => median(runs[name].map((run) => run.ready));
  return [
    atMost(
      'to initialized, ours : bare',
      ready('ours') / ready('bare'),
      mostTimesBare,
      '×',
      `${ready('ours').toFixed(0)} ms : ${ready('bare').toFixed(0)} ms`,
    ),
    atMost('to first diagnostics, ours : bare', cpu('ours') / cpu('bare'), mostTimesBare, '×', `${note('ours')} : ${note('bare')}`),
    atMost('to first diagnostics, ours : JSON', cpu('ours') / cpu('json'), null, '×', `peer ${note('json')}`),
  ];
}

async function firstDiagnostics({ module, text }) {
  const clock = performance.now();
  const running = await start(module);
  const ready = await running.cpu();
  await running.open(text, 'cable');
  const waited = performance.now() - clock;
  const cpu = await running.cpu();
  running.stop();
  return { ready, cpu, waited };
}
