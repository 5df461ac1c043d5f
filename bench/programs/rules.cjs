/** What the programs with many rules have in common: the sources of each, and the names that both give them. */
'use strict';

/** Ten sources a rule, unlike those of the next. */
exports.sourcesOf = (rule) =>
  Array.from({ length: 5 }, (_, i) => ({
    counters: {
      name: `perf-${i}`,
      samplingFrequencyInSeconds: 60 + i,
      counterSpecifiers: [
        `Process(app-${rule}-${i})\\% Processor Time`,
        `Process(app-${rule}-${i})\\Private Bytes`,
      ],
    },
    events: {
      name: `events-${i}`,
      xPathQueries: [`Application!*[System[Provider[@Name='app-${rule}-${i}'] and (Level=1 or Level=2)]]`],
    },
  }));
