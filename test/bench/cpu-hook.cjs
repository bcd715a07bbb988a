// Loaded into a measured server (node --require): each SIGUSR2 writes its CPU time so far, in microseconds, to file descriptor 3.
const { writeSync } = require('node:fs');

process.on('SIGUSR2', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, `${user + system}\n`);
});
