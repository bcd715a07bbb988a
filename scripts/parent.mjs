// What npm starts outlives it: npm hands on no signal when it alone is told to end, as by `kill`. So its child looks.

const parent = process.ppid;
const look = 500;

/** Calls `end` once, when the process that started this one is gone: the system then gives this one another parent. Not on Windows. */
export function whenParentEnds(end) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, look);
  timer.unref();
}
