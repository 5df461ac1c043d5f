/** What a tool writes, with nothing else installed. */
import * as core from 'azure-monitor-constructs/core';

console.log(Object.keys(core).length > 0);
