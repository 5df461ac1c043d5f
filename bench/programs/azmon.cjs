/** node azmon.cjs WORD…: the command line from its loading to its exit code; without words, nothing. */
'use strict';
const { join } = require('node:path');
const { cost } = require('./cost.cjs');

const argv = process.argv.slice(2);

void cost(async () => {
  if (argv.length === 0) return;
  const { run } = require(join(__dirname, '../../dist/cli/run.js'));
  const told = [];
  const code = await run(argv, { out: () => undefined, err: (text) => told.push(text) });
  if (code) throw new Error(told.join(''));
});
