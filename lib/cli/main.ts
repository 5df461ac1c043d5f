#!/usr/bin/env node
/** The only file that touches the process. */
import { run } from './run';

const { argv, stdin, stdout, stderr } = process;

// Whoever reads through a pipe may have read enough.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

void run(argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  in: async () => Buffer.concat(await stdin.toArray()),
  colour: stdout.isTTY && process.env['NO_COLOR'] === undefined,
}).then((code) => {
  process.exitCode = code;
});
