/** node import.cjs PACKAGE… */
'use strict';
const { cost } = require('./cost.cjs');

void cost(() => {
  for (const name of process.argv.slice(2)) require(name);
});
