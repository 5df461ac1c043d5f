/** Text beside values known only at deployment, in what a function of Terraform's makes: the text that it was. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  AgentIdentity,
  AgentNetwork,
  AzureMonitorAgent,
  Machine,
  MonitorSpec,
  OperatingSystem,
  ProxyCredentials,
  RoleAssignment,
  MonitoringRole,
} from 'azure-monitor-constructs';
import { type TerraformStack, TerraformVariable } from 'cdktf';
import { expressionsIn } from '../support/terraform-expressions';
import { machine, only, place, synthesised } from './stack';

const folder = mkdtempSync(join(tmpdir(), 'specs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const facts = { os: OperatingSystem.LINUX, location: 'westeurope', systemAssignedIdentity: true };
const address = 'http://proxy:3128';

/** The value that Terraform makes of an argument. */
const read = (json: any, argument: unknown): any =>
  expressionsIn(json, () => {
    throw new Error('There is no other resource here.');
  }).opened(argument);

function credentialsOf(build: (stack: TerraformStack) => void): object {
  const json = synthesised(build);
  const { protected_settings: settings } = only(json, 'azurerm_virtual_machine_extension');
  return JSON.parse(read(json, settings)).proxy;
}

const inProgram = (user: (stack: TerraformStack) => string) =>
  credentialsOf((stack) => {
    const word = new TerraformVariable(stack, 'word', { sensitive: true }).stringValue;
    new AzureMonitorAgent(stack, 'Agent', {
      machine: Machine.virtualMachine(machine, facts),
      network: AgentNetwork.proxy({
        address,
        credentials: ProxyCredentials.usernameAndPassword(user(stack), word),
      }),
    });
  });

function inSpec(username: string) {
  const credentials = { usernameAndPassword: { username, password: { input: 'word' } } };
  const virtualMachine = { id: machine, ...facts };
  const agent = { machine: { virtualMachine }, network: { proxy: { address, credentials } } };
  const file = join(folder, 'spec.json');
  writeFileSync(
    file,
    JSON.stringify({ ...place, inputs: { word: { secure: true } }, agents: { web1: agent } }),
  );
  return credentialsOf((stack) => new MonitorSpec(stack, 'Spec', { file }));
}

it.each(['CONTOSO\\monitor', 'the "monitor"', 'two\nlines\r\n\t', 'a \u0007 bell', '"', '"all of it"'])(
  'keeps %j as it is beside a password',
  (username) => {
    const expected = { username, password: '<input.word>' };
    expect(inProgram(() => username)).toEqual(expected);
    expect(inSpec(username)).toEqual(expected);
  },
);

it('keeps what is around an expression, and the expression', () => {
  const around = (value: string) => `CONTOSO\\${value}"`;
  const expected = { username: 'CONTOSO\\<input.user>"', password: '<input.word>' };
  expect(inProgram((stack) => around(new TerraformVariable(stack, 'user', {}).stringValue))).toEqual(
    expected,
  );
  expect(inProgram(() => around('${var.user}'))).toEqual(expected);
  expect(inProgram(() => '${var.user}')).toEqual({ ...expected, username: '<input.user>' });
});

it('keeps any text of a spec as it is', () => {
  const piece = fc.oneof(
    fc.constantFrom('$', '%', '{', '}', '"', '\\', '${', '%{', '$${', '${TfToken[', 'TOKEN.1]}', '\n'),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `x${pieces.join('')}`);
  fc.assert(
    fc.property(text, (username) => {
      expect(inSpec(username)).toEqual({ username, password: '<input.word>' });
    }),
    { seed: 5, numRuns: 60 },
  );
});

it('reads an expression in an id as one where a name is made of it', () => {
  const scope = '${var.scope}';
  const assigned = (at: (stack: TerraformStack) => string) =>
    only(
      synthesised((stack) => {
        new RoleAssignment(stack, 'Role', {
          scope: at(stack),
          role: MonitoringRole.MONITORING_READER,
          principalId: '11111111-1111-1111-1111-111111111111',
        });
      }),
      'azurerm_role_assignment',
    );
  expect(read({}, assigned(() => scope).name)).toBe(
    read({}, assigned((stack) => new TerraformVariable(stack, 'scope', {}).stringValue).name),
  );
});

it('reads an expression as one where an agent is told its identity', () => {
  const json = synthesised((stack) => {
    new AzureMonitorAgent(stack, 'Agent', {
      machine: Machine.virtualMachine(machine, facts),
      identity: AgentIdentity.userAssigned('${var.identity}'),
    });
  });
  const { settings } = only(json, 'azurerm_virtual_machine_extension');
  expect(JSON.parse(read(json, settings)).authentication.managedIdentity['identifier-value']).toBe(
    '<input.identity>',
  );
});
