/** Examples of one name ask for the same in their three forms: a program for either engine, and a spec. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { machineMade, withoutMachines } from './support/machines-beside';
import { planned, withoutPatches, withoutRegionsOfMachines } from './support/planned';
import { configured, registerProgram } from './support/pulumi';
import { readPulumi } from './support/read-pulumi';
import { readTerraform } from './support/read-terraform';
import { exampleSpecs, root } from './support/specs';
import { synthesisedBy } from './support/terraform';

const inThreeForms = exampleSpecs
  .map((spec) => basename(spec, '.yaml'))
  .filter((name) => ['terraform', 'pulumi'].some((face) => existsSync(program(face, name))));

function program(face: string, name: string): string {
  return join(root, 'examples', face, `${name}.ts`);
}

it('has the ways to monitor machines', () => {
  expect(inThreeForms).toEqual([
    'direct-to-storage',
    'mixed-fleet',
    'proxy',
    'quick-start',
    'shared-identity',
    'windows-clients',
  ]);
});

describe.each(inThreeForms)('%s', (name) => {
  const spec = planned(join(root, 'examples/specs', `${name}.yaml`));

  it('asks Terraform for what its spec plans', async () => {
    const { [name]: stack } = await synthesisedBy(join('examples/terraform', `${name}.ts`));
    const read = readTerraform({ json: withoutMachines(stack!), told: {} });
    expect(read.resources).toEqual(withoutRegionsOfMachines(spec).resources);
  });

  it('asks Pulumi for what its spec plans', async () => {
    const { registered } = await configured(['proxyUser', 'proxyPassword'], () =>
      registerProgram(() => import(program('pulumi', name))),
    );
    const ours = registered.filter(({ type, inputs }) => machineMade(type, inputs) === undefined);
    expect(readPulumi({ registered: ours, told: {} }).resources).toEqual(withoutPatches(spec).resources);
  });
});
