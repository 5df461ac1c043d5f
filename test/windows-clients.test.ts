/** Windows clients: the line that installs their agent, and what both engines are asked for. */
import { App, TerraformOutput, TerraformStack, Testing, Token } from 'cdktf';
import fc from 'fast-check';
import { output } from '@pulumi/pulumi';
import * as terraform from 'azure-monitor-constructs';
import * as pulumi from 'azure-monitor-constructs/pulumi';
import { isError } from '../lib/core/noun';
import { planSpec } from '../lib/core/spec/spec';
import { registered } from './pulumi/program';
import { registerProgram } from './support/pulumi';
import { synthProgram } from './support/terraform';
import { place, refused, ruleIn } from './terraform/stack';

const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const monitoredObject = `/providers/Microsoft.Insights/monitoredObjects/${tenant}`;
const files = { sources: [{ iisLogs: {} }], destinations: ['logs'] };

interface Given {
  readonly installDirectory?: string;
  readonly dataDirectory?: string;
  readonly proxy?: { readonly address: string; readonly username?: string };
  readonly cloud?: string;
}

/** The line for clients of whom this is said; undefined where it is refused. */
function lineFor(given: Given, location = 'westeurope'): string | undefined {
  const { planned, problems } = planSpec({
    location,
    resourceGroup: 'rg',
    workspaces: { logs: {} },
    rules: { iis: files },
    windowsClients: { desks: { tenantId: tenant, rules: ['iis'], ...given } },
  });
  if (problems.some(isError)) return undefined;
  return planned.at(-1)?.conceived.plan?.tells?.['installCommand'] as string;
}

const start = 'msiexec /i AzureMonitorAgentClientSetup.msi /qn';

/** What `cmd` hands on: variables in their place, and nothing of its own between the quotes. */
function throughCmd(line: string): string {
  const password = '%AMA_PROXY_PASSWORD%';
  const expanded = line.replace(password, 's3cret');
  if (/[%!\r\n\0]/.test(expanded)) throw new Error(`cmd would replace or end something in ${line}`);
  const parts = expanded.split('"');
  const outside = parts.filter((_, i) => i % 2 === 0);
  if (parts.length % 2 === 0) throw new Error(`A quote is not closed in ${line}`);
  if (outside.some((part) => /[&|<>^()@]/.test(part))) throw new Error(`cmd would run something in ${line}`);
  return expanded;
}

type Properties = { readonly [name: string]: string };

/** As the installer reads its properties: of two quotes one is meant. */
function asInstaller(line: string): Properties {
  const rest = line.slice(start.length);
  const found = [...rest.matchAll(/ ([A-Z]+)="((?:[^"]|"")*)"(?= |$)/g)];
  if (found.map(([all]) => all).join('') !== rest) throw new Error(`${rest} holds more than properties`);
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value.replaceAll('""', '"')]));
}

/** As programs of Windows read their arguments: a backslash before a quote takes its meaning away. */
function asArguments(line: string): readonly string[] {
  const found: string[] = [];
  let current = '';
  let isQuoted = false;
  for (const [, slashes = '', sign = ''] of line.matchAll(/(\\*)("|[^\\]|$)/g)) {
    if (sign === '"') {
      current += '\\'.repeat(Math.floor(slashes.length / 2));
      if (slashes.length % 2) current += '"';
      else isQuoted = !isQuoted;
    } else if ((sign === ' ' || sign === '') && !isQuoted) {
      current += slashes;
      if (current) found.push(current);
      current = '';
    } else current += slashes + sign;
  }
  return found;
}

const propertiesOf = ({ installDirectory, dataDirectory, proxy, cloud }: Given): Properties =>
  Object.fromEntries(
    Object.entries({
      INSTALLDIR: installDirectory,
      DATASTOREDIR: dataDirectory,
      PROXYUSE: proxy && 'true',
      PROXYADDRESS: proxy?.address,
      PROXYUSEAUTH: proxy?.username === undefined ? undefined : 'true',
      PROXYUSERNAME: proxy?.username,
      PROXYPASSWORD: proxy?.username === undefined ? undefined : 's3cret',
      CLOUDENV: cloud,
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Texts with what shells and installers heed in them. */
const nasty = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        'C:\\Agent',
        ' ',
        '"',
        "'",
        '\\',
        '%PATH%',
        '%',
        '!',
        '^',
        '&',
        '|',
        '<',
        '\n',
        '$(',
        '`',
        '“',
        '＂',
        'ü',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);
const plain = fc.stringMatching(/^[A-Za-zäß0-9 \\/:.,_()[\]{}+=@#&'~;^-]{1,12}$/);
const text = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: nasty });
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const given: fc.Arbitrary<Given> = fc
  .record({
    installDirectory: optional(text),
    dataDirectory: optional(text),
    proxy: optional(
      fc
        .record({
          address: fc.oneof(fc.constant('proxy.example.com:3128'), text),
          username: optional(text),
        })
        .map(({ address, username }) => ({ address, ...(username === undefined ? {} : { username }) })),
    ),
    cloud: optional(fc.constant('Azure Commercial')),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined)) as Given);

describe('The line that installs the agent', () => {
  it('says what was given and nothing else, to whoever reads it', () => {
    let taken = 0;
    fc.assert(
      fc.property(given, (one) => {
        const line = lineFor(one);
        if (line === undefined) return;
        taken++;
        const handed = throughCmd(line);
        const meant = propertiesOf(one);
        expect(asInstaller(handed)).toEqual(meant);
        expect(asArguments(handed)).toEqual([
          ...start.split(' '),
          ...Object.entries(meant).map(([name, value]) => `${name}=${value}`),
        ]);
      }),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it.each(['"', '%', '!', '`', '$', '“', '＂', '\n', '\0', '\u2028', '|', '<', '>'])(
    'fails for %j in any of its texts',
    (sign) => {
      const text = `C:\\a${sign}b`;
      for (const one of [
        { installDirectory: text },
        { dataDirectory: text },
        { proxy: { address: text } },
        { proxy: { address: 'proxy:3128', username: text } },
      ])
        expect(lineFor(one)).toBeUndefined();
    },
  );

  it('is short where there is nothing to say', () => expect(lineFor({})).toBe(start));

  it('has no password: cmd takes it from the environment of the client', () => {
    const line = lineFor({ proxy: { address: 'proxy:3128', username: 'agent' } });
    expect(line).toBe(
      `${start} PROXYUSE="true" PROXYADDRESS="proxy:3128" PROXYUSEAUTH="true" PROXYUSERNAME="agent" PROXYPASSWORD="%AMA_PROXY_PASSWORD%"`,
    );
  });

  it.each([
    ['usgovvirginia', 'Azure US Gov'],
    ['chinanorth3', 'Azure China'],
  ])('names the cloud of %s', (region, cloud) => {
    expect(lineFor({}, region)).toBe(`${start} CLOUDENV="${cloud}"`);
  });
});

const ruleProps = { resourceGroup: 'rg', sources: [terraform.DataSource.iisLogs()] };

/** A program of each engine that makes clients, and what they tell. */
const clientsIn = (stack: TerraformStack, props: object = {}) =>
  new terraform.WindowsClientAgents(stack, 'Desks', {
    tenantId: tenant,
    rules: [ruleIn(stack, 'Iis', ruleProps)],
    ...props,
  });

it('one rule that is named twice is bound once, in any case of its tenant', () => {
  const { planned, problems } = planSpec({
    location: 'westeurope',
    resourceGroup: 'rg',
    workspaces: { logs: {} },
    rules: { iis: files },
    windowsClients: { desks: { tenantId: tenant.toUpperCase(), rules: ['iis', 'iis'] } },
    associations: { again: { target: monitoredObject, rule: 'iis' } },
  });
  expect(problems).toEqual([]);
  const made = planned.flatMap(({ conceived: { plan, shared } }) =>
    (plan?.resources ?? []).filter((one) => !shared.has(one)).map(({ type }) => type),
  );
  expect(made.filter((type) => type.endsWith('Associations'))).toHaveLength(1);
});

describe('On Terraform', () => {
  it('what stands in the tenant is made by azapi, at the scopes and versions that Microsoft names', () => {
    const json = synthProgram((stack) => {
      clientsIn(stack, { principalId: '11111111-1111-1111-1111-111111111111' });
    });
    const made = Object.values(json.resource?.['azapi_resource'] ?? {}).map((one) => [
      one['type'],
      one['parent_id'],
    ]);
    expect(made).toEqual([
      ['Microsoft.Insights/monitoredObjects@2021-09-01-preview', '/'],
      ['Microsoft.Authorization/roleAssignments@2022-04-01', '/providers/Microsoft.Insights'],
      ['Microsoft.Insights/dataCollectionRuleAssociations@2021-09-01-preview', monitoredObject],
    ]);
    // Nothing asks for the subscription, which nothing of it is in.
    expect(json.data).toBeUndefined();
  });

  it('fails without azapi', () => {
    expect(refused(clientsIn).join('\n')).toMatch(/AMC0503/);
  });

  it('takes a tenant that is known only at deployment', () => {
    const json = synthProgram((stack) => {
      clientsIn(stack, { tenantId: Token.asString({ resolve: () => '${var.tenant}' }) });
    });
    const [object, association] = Object.values(json.resource?.['azapi_resource'] ?? {});
    expect(object).toMatchObject({ name: '${var.tenant}', parent_id: '/' });
    expect(association).toMatchObject({
      parent_id: '/providers/Microsoft.Insights/monitoredObjects/${var.tenant}',
      depends_on: [expect.stringMatching(/^azapi_resource\./)],
    });
  });

  it('tells the line and the object', () => {
    const { output: told } = synthProgram((stack) => {
      const { installCommand, monitoredObjectId } = clientsIn(stack);
      new TerraformOutput(stack, 'line', { value: installCommand });
      new TerraformOutput(stack, 'object', { value: monitoredObjectId });
    });
    expect(told).toEqual({
      line: { value: start },
      object: { value: expect.stringMatching(/^\$\{azapi_resource\.Desks_.*\.id\}$/) },
    });
  });

  it('binds a rule more behind the object, through azapi too', () => {
    const json = synthProgram((stack) => {
      const { monitoredObjectId } = clientsIn(stack);
      ruleIn(stack, 'More', ruleProps).associateWith(monitoredObjectId);
    });
    const bound = Object.values(json.resource?.['azapi_resource'] ?? {}).filter(({ parent_id: parent }) =>
      /^\$\{azapi_resource\.Desks_.*\.id\}$/.test(parent as string),
    );
    expect(bound).toEqual([
      expect.objectContaining({
        type: 'Microsoft.Insights/dataCollectionRuleAssociations@2021-09-01-preview',
      }),
    ]);
  });

  it('fails for an endpoint of the object', () => {
    const told = refused((stack) => {
      new terraform.AzapiProvider(stack, 'azapi');
      const { monitoredObjectId } = clientsIn(stack);
      const endpoint = new terraform.DataCollectionEndpoint(stack, 'Intake', place);
      endpoint.associateWith(monitoredObjectId);
    });
    expect(told.join('\n')).toMatch(/AMC0626 endpoint: This target stands for Windows clients/);
  });

  it('fails for a second monitored object of the tenant, in whichever stack', () => {
    const app = new App();
    const stacks = ['one', 'two'].map((id) => {
      const stack = new TerraformStack(app, id);
      new terraform.AzurermProvider(stack, 'azurerm');
      new terraform.AzapiProvider(stack, 'azapi');
      clientsIn(stack);
      return stack;
    });
    expect(() => Testing.synth(stacks[1]!, true)).toThrow(
      /AMC0301 tenantId: The monitored object of .* is made here and in "one\/Desks", and there is only one\./,
    );
  });
});

describe('On Pulumi', () => {
  const build = (props: object = {}) =>
    new pulumi.WindowsClientAgents('desks', {
      tenantId: tenant,
      rules: [
        new pulumi.DataCollectionRule('iis', {
          resourceGroup: 'rg',
          sources: [pulumi.DataSource.iisLogs()],
          destinations: [
            pulumi.Destination.logAnalytics(
              new pulumi.LogAnalyticsWorkspace('logs', { resourceGroup: 'rg', location: 'westeurope' }),
            ),
          ],
        }),
      ],
      ...props,
    });

  it('tells the line and the object', async () => {
    const { told } = await registerProgram(() => {
      const { installCommand, monitoredObjectId } = build();
      return { installCommand, monitoredObjectId };
    });
    expect(told).toEqual({ installCommand: start, monitoredObjectId: monitoredObject });
  });

  it('binds a rule more behind the object', async () => {
    const made = await registered(() => {
      const { monitoredObjectId } = build();
      const logs = new pulumi.LogAnalyticsWorkspace('more-logs', place);
      new pulumi.DataCollectionRule('more', {
        resourceGroup: 'rg',
        sources: [pulumi.DataSource.iisLogs()],
        destinations: [pulumi.Destination.logAnalytics(logs)],
      }).associateWith(monitoredObjectId);
    });
    const bound = made.filter(({ type }) => type.endsWith(':DataCollectionRuleAssociation'));
    const object = made.find(({ type }) => type.endsWith(':DeploymentAtTenantScope'));
    expect(bound.map(({ inputs }) => inputs['resourceUri'])).toEqual([monitoredObject, monitoredObject]);
    for (const { dependencies } of bound) expect(dependencies).toContain(object?.urn);
  });

  it('takes a tenant that is known only at deployment', async () => {
    const made = await registered(() => {
      build({ tenantId: output(tenant) });
    });
    const [association] = made.filter(({ type }) => type.endsWith(':DataCollectionRuleAssociation'));
    expect(association?.inputs['resourceUri']).toBe(monitoredObject);
    const [deployment] = made.filter(({ type }) => type.endsWith(':DeploymentAtTenantScope'));
    expect(JSON.stringify(deployment?.inputs)).toContain(`"name":"${tenant}"`);
    expect(association?.dependencies).toContain(deployment?.urn);
  });
});
