/** `azmon`: what is asked for, and the exit code that answers – 0 none, 1 problems, 2 misuse. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../core/nearest';
import { check } from './check';
import { importFiles } from './import';
import { plan } from './plan';
import { schema } from './schema';
import { Misuse, Refusal, type Streams } from './streams';

interface Command {
  readonly says: string;
  readonly use: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (
    files: readonly string[],
    options: { readonly [name: string]: unknown },
    streams: Streams,
  ) => Promise<number>;
}

const json = { type: 'boolean' } as const;

const commands: { readonly [name: string]: Command } = {
  check: {
    says: 'find what is wrong with specs',
    use: 'azmon check FILE… [--json]',
    options: { json },
    run: check,
  },
  plan: {
    says: 'show what a spec makes',
    use: 'azmon plan FILE [--engine arm|terraform|pulumi] [--json]',
    options: { json, engine: { type: 'string' } },
    run: plan,
  },
  import: {
    says: 'turn rules that exist into a spec or a program',
    use: 'azmon import FILE… [--to spec|terraform|pulumi] [--adopt] [--json]',
    options: { json, to: { type: 'string' }, adopt: { type: 'boolean' } },
    run: importFiles,
  },
  schema: {
    says: 'print the JSON Schema of a spec, for editors',
    use: 'azmon schema',
    options: {},
    run: schema,
  },
};

const help = `Usage: azmon COMMAND

${Object.values(commands)
  .map(({ says, use }) => `  ${use.padEnd(74)}${says}`)
  .join('\n')}

Exit codes: 0 no problems, 1 problems, 2 misuse.
`;

export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? streams.err : streams.out)(help);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command)
      throw new Misuse(
        `There is no command "${name}". ${didYouMean(name, Object.keys(commands)) ?? ''}`.trim(),
      );
    if (rest.includes('--help') || rest.includes('-h')) {
      streams.out(`Usage: ${command.use}\n`);
      return 0;
    }
    const { positionals, values } = parsed(command, rest);
    return await command.run(positionals, values, streams);
  } catch (error) {
    if (error instanceof Refusal) {
      streams.err(`${error.message}\n`);
      return 1;
    }
    if (!(error instanceof Misuse)) throw error;
    streams.err(`azmon: ${error.message}\n${command ? `Usage: ${command.use}\n` : 'See "azmon --help".\n'}`);
    return 2;
  }
}

function parsed({ options }: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    const given = /^Unknown option '(--?[^' ]+)/.exec(message)?.[1];
    const known = Object.keys(options).map((option) => `--${option}`);
    throw new Misuse(
      `${message.split('. ', 1)[0] ?? message}. ${(given && didYouMean(given, known)) ?? ''}`.trim(),
    );
  }
}
