/** Runs a Pulumi program under Pulumi's mocks and prints the types that it registers. */
import { resolve } from 'node:path';
import { runtime } from '@pulumi/pulumi';

async function main(): Promise<void> {
  const types: string[] = [];
  await runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      types.push(type);
      return { id: `${name}_id`, state: inputs as Record<string, unknown> };
    },
    call: ({ inputs }) => inputs as Record<string, unknown>,
  });
  await import(resolve(process.argv[2] ?? ''));
  await runtime.disconnect();
  process.stdout.write(JSON.stringify(types));
}

void main();
