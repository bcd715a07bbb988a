// CPU time of this process, many runs a sample, samples of all jobs in turn, and the median of each:
// what another process does meanwhile reaches all jobs alike.

/** User and system time so far, in milliseconds. */
export function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle one of some numbers. */
export function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
}

/** Milliseconds of one sample, and of running a job before it is measured, so that it is compiled. */
const shortestSample = 20;
const warmUp = 300;

/** Milliseconds a run of each job, by its name. Every job runs often enough for the clock to tell. */
export async function timesOf(jobs, { rounds = 7 } = {}) {
  const names = Object.keys(jobs);
  const repetitions = {};
  for (const name of names) repetitions[name] = await enough(jobs[name]);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) samples[name].push(await sample(jobs[name], repetitions[name]));
  }
  return Object.fromEntries(names.map((name) => [name, median(samples[name])]));
}

async function sample(job, repetitions) {
  const start = cpuTime();
  for (let run = 0; run < repetitions; run++) await job();
  return (cpuTime() - start) / repetitions;
}

/** Runs that take long enough for one sample, once the job is compiled. */
async function enough(job) {
  let runs = 0;
  const start = cpuTime();
  let last = start;
  for (; last - start < warmUp || runs === 0; runs++) {
    last = cpuTime();
    await job();
  }
  const once = await sample(job, Math.max(1, runs >> 4));
  return Math.max(1, Math.round(shortestSample / once));
}
