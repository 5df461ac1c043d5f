/** What is written in another order or in other letters is the same on machines, and what is said of a gap can be done. */
import { gapsOf } from '../../../lib/core/gap';
import { PlannedResource, printed } from '../../../lib/core/plan';
import { isError } from '../../../lib/core/noun';
import { planSpec } from '../../../lib/core/spec/spec';
import { guid, ids } from './fleet';

function plan(spec: object) {
  const { planned, problems } = planSpec(spec);
  expect(problems.filter(isError)).toEqual([]);
  return planned.flatMap(({ conceived }) => conceived.plan?.resources ?? []).map(printed);
}

it('a role is assigned under one name, in whichever case its scope is written', () => {
  const named = (scope: string) =>
    plan({
      roleAssignments: { one: { scope, role: 'Azure Event Hubs Data Sender', principalId: guid } },
    }).map(({ name }) => name);
  expect(named(ids.eventHub.replace('rg-web', 'RG-Web'))).toEqual(named(ids.eventHub));
});

it('an agent waits for the same extensions, in whichever order they are named', () => {
  const waiting = (...provisionAfterExtensions: string[]) =>
    plan({
      agents: {
        one: {
          machine: { virtualMachine: { id: ids.machine(), os: 'Linux', location: 'westeurope' } },
          provisionAfterExtensions,
        },
      },
    });
  expect(waiting('b', 'a')).toEqual(waiting('a', 'b'));
});

it("nobody is sent through Azure's API for an extension, whose noun has no such way", () => {
  const extension = new PlannedResource({
    id: 'Resource',
    type: 'Microsoft.Compute/virtualMachines/extensions',
    home: { partOf: ids.machine() },
    name: 'AzureMonitorLinuxAgent',
    body: { properties: { forceUpdateTag: 'again' } },
  });
  expect(gapsOf(extension, ['properties.forceUpdateTag'], 'azurerm').map(String)).toEqual([
    expect.stringMatching(/cannot carry "properties\.forceUpdateTag" as "again"\. Leave it out\./),
  ]);
});
