/** Measures the process that runs it. */
'use strict';
const { existsSync, readFileSync } = require('node:fs');

/**
 * Runs the work and prints what it cost: the milliseconds that one waits for it, those that all threads took, and
 * the megabytes of memory at the peak.
 */
exports.cost = async (work) => {
  const began = waited();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const time = waited() - began;
  process.stdout.write(JSON.stringify({ time, cpu: (user + system) / 1000, memory: peak() / 1024 }));
};

/** Where the system tells it, the time of the main thread: a busy machine does not change it. */
const waited = () => {
  const ran = told('/proc/self/schedstat', /^\d+/);
  return ran === undefined ? performance.now() : ran / 1e6;
};

/** In kilobytes. What Linux says of its own is better: to others, a process begins with its parent's peak. */
const peak = () => told('/proc/self/status', /(?<=VmHWM:\s*)\d+/) ?? process.resourceUsage().maxRSS;

function told(file, pattern) {
  const found = existsSync(file) && pattern.exec(readFileSync(file, 'utf8'));
  return found ? Number(found[0]) : undefined;
}
