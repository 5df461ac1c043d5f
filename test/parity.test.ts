/**
 * One plan, two engines: what Terraform and Pulumi are asked for is read back into Azure's own words by readers that
 * share nothing with the renderers, and is what was planned. The form of the comparison is in support/normal-form.ts.
 */
import type { TerraformStack } from 'cdktf';
import { join } from 'node:path';
import type { Noun } from '../lib/core/noun';
import { PlannedResource } from '../lib/core/plan';
import { record } from '../lib/core/schema';
import { MonitorComponent } from '../lib/pulumi/component';
import { MonitorConstruct } from '../lib/terraform/monitor-construct';
import type { NormalForm } from './support/normal-form';
import { planned, withoutPatches, withoutRegionsOfMachines } from './support/planned';
import { registerProgram, registerPulumi } from './support/pulumi';
import { readPulumi } from './support/read-pulumi';
import { readTerraform } from './support/read-terraform';
import { lacks, root, specs } from './support/specs';
import { synthProgram, synthTerraform, synthesisedBy } from './support/terraform';

describe.each(specs)('%s', (spec) => {
  const file = join(root, spec);

  it.each(['4', '5'] as const)(
    'reaches azurerm %s as it was planned, or fails by what that lacks',
    (major) => {
      const lacked = lacks(`azurerm ${major}`, spec);
      if (lacked.length) expect(refused(() => synthTerraform(file, `~> ${major}.0`))).toEqual(lacked);
      else
        expect(readTerraform(synthTerraform(file, `~> ${major}.0`))).toEqual(
          withoutRegionsOfMachines(planned(file)),
        );
    },
  );

  it('reaches azure-native as it was planned, or fails by what that lacks', async () => {
    const lacked = lacks('azure-native', spec);
    if (lacked.length) {
      const error: unknown = await registerPulumi(file).catch((found: unknown) => found);
      expect(pathsIn(error)).toEqual(lacked);
    } else expect(readPulumi(await registerPulumi(file))).toEqual(withoutPatches(planned(file)));
  });
});

function refused(synth: () => unknown): readonly string[] {
  try {
    synth();
  } catch (error) {
    return pathsIn(error);
  }
  return [];
}

/** The paths that an error names as what a carrier cannot carry, change or do without, sorted. */
function pathsIn(error: unknown): readonly string[] {
  if (/AMC0505 /.test(String(error))) return ['assignIdentity'];
  const lists = String(error).matchAll(/AMC0501 .*? (?:cannot carry|needs) ("[^]*?)\. (?:Set|Leave)/g);
  const paths = [...lists].flatMap(([, list = '']) =>
    [...list.replace(/ as "[^"]*"$/, '').matchAll(/"([^"]+)"/g)].map(([, path]) => path),
  );
  return [...new Set(paths)].filter((path) => path !== undefined).sort();
}

it('the two programs of the main example ask for the same, and tell the same', async () => {
  const { contoso } = await synthesisedBy('examples/terraform/main.ts');
  const terraform = readTerraform({
    json: contoso!,
    told: {
      linuxRule: contoso!.output!['linux-rule']!.value,
      sendPaymentsTo: contoso!.output!['send-payments-to']!.value,
      remoteWriteUrl: contoso!.output!['remote-write-url']!.value,
    },
  });
  const pulumi = readPulumi(
    await registerProgram(async () => {
      const { linuxRule, sendPaymentsTo, remoteWriteUrl } = await import('../examples/pulumi/main');
      return { linuxRule, sendPaymentsTo, remoteWriteUrl };
    }),
  );
  expect(withoutRegionsOfMachines(pulumi)).toEqual(withoutPatches(terraform));
  expect(pulumi.told['remoteWriteUrl']).toBe(
    '<MA_metrics_managed/dataCollectionEndpoints/metrics.properties.metricsIngestion.endpoint>' +
      '/dataCollectionRules/<MA_metrics_managed/dataCollectionRules/metrics.properties.immutableId>' +
      '/streams/Microsoft-PrometheusMetrics/api/v1/write?api-version=2023-04-24',
  );
});

describe('an order that no reference shows', () => {
  const group = (name: string, dependsOn: PlannedResource[] = []) =>
    new PlannedResource({
      id: name,
      type: 'Microsoft.Resources/resourceGroups',
      home: { subscription: true },
      name,
      body: { location: 'westeurope' },
      dependsOn,
    });
  const twoGroups: Noun<object> = {
    type: 'Microsoft.Resources/resourceGroups',
    schema: record({}),
    rules: [],
    draft: () => {
      const first = group('first');
      return { resources: [first, group('second', [first])] };
    },
  };
  class Construct extends MonitorConstruct {
    constructor(scope: TerraformStack) {
      super(scope, 'Groups', twoGroups, {});
    }
  }
  class Component extends MonitorComponent {
    constructor() {
      super('Groups', 'groups', twoGroups, {});
    }
  }
  const waits = ({ resources }: NormalForm) => resources.map(({ name, waitsFor }) => [name, waitsFor]);
  const expected = [
    ['first', []],
    ['second', ['resourceGroups/first']],
  ];

  it('reaches Terraform', () => {
    const json = synthProgram((stack) => {
      new Construct(stack);
    });
    expect(waits(readTerraform({ json, told: {} }))).toEqual(expected);
  });

  it('reaches Pulumi', async () => {
    expect(
      waits(
        readPulumi(
          await registerProgram(() => {
            new Component();
          }),
        ),
      ),
    ).toEqual(expected);
  });
});
