/** What a spec leaves to the deployment, a program asks for: Terraform in variables, Pulumi in configuration. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePulumi } from '../../../lib/core/write/pulumi';
import { writeSpec } from '../../../lib/core/write/spec';
import { writeTerraform } from '../../../lib/core/write/terraform';
import { readPulumi } from '../../support/read-pulumi';
import { type TerraformJson, synthTerraform } from '../../support/terraform';
import { planned } from '../../support/planned';
import { registered, synthesised } from './programs';

const folder = mkdtempSync(join(tmpdir(), 'inputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(spec: Parameters<typeof writeSpec>[0]): string {
  const file = join(folder, 'spec.yaml');
  writeFileSync(file, writeSpec(spec));
  return file;
}

const ids = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const input = (name: string) => ({ input: name });

/** Everything has a name, because names that are made of values are others once the values are known. */
const spec = (id: unknown, region: unknown, rest: { readonly [name: string]: unknown }) => ({
  resourceGroup: 'rg-monitor',
  workspaces: { theirs: { existing: id, location: region } },
  rules: {
    one: {
      tags: rest['tags'],
      throughAzureApi: true,
      sources: [
        { syslog: { name: 'log', facilities: rest['facilities'], levels: [rest['level']] } },
        {
          performanceCounters: {
            name: 'load',
            counterSpecifiers: ['\\A\\B'],
            samplingFrequencyInSeconds: rest['frequency'],
          },
        },
      ],
      destinations: [{ logAnalytics: { workspace: 'theirs', name: 'theirs' } }],
      flows: [{ streams: ['Microsoft-Syslog', 'Microsoft-Perf'], captureOverflow: rest['overflow'] }],
    },
  },
  associations: { machine: { target: rest['machine'], rule: 'one' } },
});

const values = {
  workspaceId: `${ids}/rg-hub/providers/Microsoft.OperationalInsights/workspaces/hub`,
  region: 'northeurope',
  tags: { owner: 'platform' },
  facilities: ['auth', 'cron'],
  level: 'Error',
  frequency: 30,
  overflow: true,
  machine: `${ids}/rg-web/providers/Microsoft.Compute/virtualMachines/web1`,
};

const declared = {
  workspaceId: { description: 'The workspace' },
  region: { default: 'northeurope' },
  tags: { type: 'any' },
  facilities: { type: 'list', default: ['auth'] },
  level: {},
  frequency: { type: 'number' },
  overflow: { type: 'boolean', default: false },
  machine: {},
};

const open = {
  inputs: declared,
  ...spec(
    input('workspaceId'),
    input('region'),
    Object.fromEntries(Object.keys(declared).map((name) => [name, input(name)])),
  ),
};

/** Resources by their type, without the addresses that programs give them. */
const bodies = ({ resource = {} }: TerraformJson) =>
  Object.entries(resource).map(([type, blocks]) => [
    type,
    Object.values(blocks)
      .map((block) => JSON.stringify(block).replaceAll(/\$\{(az\w+)\.[\w-]+\./g, '${$1.'))
      .sort(),
  ]);

it('are the variables that the spec itself has', () => {
  const program = synthesised(writeTerraform(open));
  const itself = synthTerraform(fileOf(open)).json;
  const variables = (json: TerraformJson) => (json as { readonly variable?: object }).variable;
  expect(variables(program)).toEqual(variables(itself));
  expect(Object.keys(variables(program) ?? {}).sort()).toEqual(Object.keys(declared).sort());
  expect(bodies(program)).toEqual(bodies(itself));
});

it('have the keys of their defaults as they are written, whatever their casing', () => {
  const usual = { dataCollectionSettings: [{ 'cost center': null, xY: 1 }] };
  const settings = {
    inputs: { settings: { type: 'any', default: usual } },
    ...spec(values.workspaceId, values.region, { ...values, tags: input('settings') }),
  };
  const variable = { settings: { type: 'any', default: usual } };
  expect(synthesised(writeTerraform(settings))).toMatchObject({ variable });
  expect(synthTerraform(fileOf(settings)).json).toMatchObject({ variable });
});

it('are asked of the configuration, and make the plan that their values make', async () => {
  const config = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const asked = await registered(writePulumi(open), Object.fromEntries(config) as never);
  const plan = planned(fileOf(spec(values.workspaceId, values.region, values)));
  expect(readPulumi({ ...asked, told: {} }).resources).toEqual(plan.resources);
});

it('have their defaults where the configuration says nothing', async () => {
  const { region: _, facilities: __, overflow: ___, ...rest } = values;
  const config = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const asked = await registered(writePulumi(open), Object.fromEntries(config) as never);
  const plan = planned(
    fileOf(spec(values.workspaceId, values.region, { ...values, facilities: ['auth'], overflow: false })),
  );
  expect(readPulumi({ ...asked, told: {} }).resources).toEqual(plan.resources);
});

it('are hidden by Terraform and Pulumi where the spec calls them secret', async () => {
  const hidden = {
    inputs: { place: { secure: true }, group: {} },
    resourceGroup: input('group'),
    workspaces: { theirs: { location: input('place') } },
  };
  const program = synthesised(writeTerraform(hidden));
  expect(program).toMatchObject({ variable: { place: { type: 'string', sensitive: true } } });
  expect(synthTerraform(fileOf(hidden)).json).toMatchObject({
    variable: {
      place: { type: 'string', sensitive: true },
      group: expect.not.objectContaining({ sensitive: true }),
    },
  });
  expect(writePulumi(hidden)).toContain("const place = config.requireSecret('place');");
  expect(writePulumi(hidden)).toContain("const group = config.require('group');");
  const asked = await registered(writePulumi(hidden), { place: 'northeurope', group: 'rg' });
  expect(JSON.stringify(readPulumi({ ...asked, told: {} }).resources)).toContain('northeurope');
});

it('fail by name where the configuration lacks one', async () => {
  await expect(registered(writePulumi(open))).rejects.toThrow('workspaceId');
});
