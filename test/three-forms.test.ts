/** Examples of one name ask for the same in their three forms: a program for either engine, and a spec. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { userAssignedIdentityType } from '../lib/core/machines/agent-identity';
import { machineMade, withoutMachines } from './support/machines-beside';
import type { NormalForm } from './support/normal-form';
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
    expect(asFound(read)).toEqual(withoutRegionsOfMachines(spec).resources);
  });

  it('asks Pulumi for what its spec plans', async () => {
    const { registered } = await configured(['proxyUser', 'proxyPassword'], () =>
      registerProgram(() => import(program('pulumi', name))),
    );
    const ours = registered.filter(({ type, inputs }) => machineMade(type, inputs) === undefined);
    expect(asFound(readPulumi({ registered: ours, told: {} }))).toEqual(withoutPatches(spec).resources);
  });
});

/** A program that makes machines makes their identity too; a spec finds them, and it. */
function asFound({ resources }: NormalForm): NormalForm['resources'] {
  const theirs = resources
    .filter(({ type }) => type !== userAssignedIdentityType)
    .map((one) => ({ ...one, waitsFor: one.waitsFor.filter((other) => !other.includes('Identities/')) }));
  const text = JSON.stringify(theirs).replaceAll(
    /<([^/<>]+)\/userAssignedIdentities\/([^/<>]+)\.id>/g,
    `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/$1/providers/${userAssignedIdentityType}/$2`,
  );
  return JSON.parse(text) as NormalForm['resources'];
}
