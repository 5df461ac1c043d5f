/** Every spec as a program: it looks as people write them, compiles, and asks for what the spec itself plans. */
import { join } from 'node:path';
import { readDocument } from '../../../lib/core/spec/document';
import { writePulumi } from '../../../lib/core/write/pulumi';
import { writeSpec } from '../../../lib/core/write/spec';
import { writeTerraform } from '../../../lib/core/write/terraform';
import { planned, withoutPatches, withoutRegionsOfMachines } from '../../support/planned';
import { readPulumi } from '../../support/read-pulumi';
import { readTerraform } from '../../support/read-terraform';
import { carries, root, specs } from '../../support/specs';
import { dataOf, formatted, registered, synthesised } from './programs';

describe.each(specs)('%s', (spec) => {
  const data = dataOf(spec);
  const plan = planned(join(root, spec));

  it('is the same spec when it has been written', () => {
    expect(readDocument(writeSpec(data)).data).toEqual(data);
  });

  it('is laid out as prettier would', async () => {
    for (const program of [writeTerraform(data), writePulumi(data)])
      expect(await formatted(program)).toBe(program);
  });

  if (carries('azurerm 4', spec))
    it('asks Terraform for what it plans', () => {
      const json = synthesised(writeTerraform(data));
      expect(readTerraform({ json, told: {} }).resources).toEqual(withoutRegionsOfMachines(plan).resources);
    });

  if (carries('azure-native', spec))
    it('asks Pulumi for what it plans', async () => {
      const inputs = Object.keys(data['inputs'] ?? {});
      const config = inputs.map((name) => [name, `<input.${name}>`] as const);
      const asked = await registered(writePulumi(data), Object.fromEntries(config));
      expect(readPulumi({ ...asked, told: {} }).resources).toEqual(withoutPatches(plan).resources);
    });
});
