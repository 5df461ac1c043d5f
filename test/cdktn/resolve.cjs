// Preloaded: wherever a module asks for `cdktf`, it gets `cdktn`.
const Module = require('node:module');

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, request.replace(/^cdktf(?=\/|$)/, 'cdktn'), ...rest);
};
