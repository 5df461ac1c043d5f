/** What exists is known by its id, whether that comes as text or from what stands for it. */
import {
  AgentIdentity,
  DataCollectionRule,
  Machine,
  MonitoredMachines,
  UserAssignedIdentity,
} from '../../lib/pulumi';
import { registerProgram } from '../support/pulumi';

const root = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers';
const identity = `${root}/Microsoft.ManagedIdentity/userAssignedIdentities/fleet`;

it('a machine that is said to have an identity has the one that exists', async () => {
  const { registered } = await registerProgram(() => {
    new MonitoredMachines('web', {
      machines: [
        Machine.virtualMachine(`${root}/Microsoft.Compute/virtualMachines/web1`, {
          os: 'Linux',
          location: 'westeurope',
          userAssignedIdentityIds: [identity],
        }),
      ],
      rules: [
        DataCollectionRule.fromDataCollectionRuleId(`${root}/Microsoft.Insights/dataCollectionRules/linux`),
      ],
      identity: AgentIdentity.userAssigned(UserAssignedIdentity.fromIdentityId(identity).identityId),
    });
  });
  const agent = registered.find(({ type }) => type.endsWith(':VirtualMachineExtension'));
  expect(JSON.stringify(agent?.inputs['settings'])).toContain(identity);
});
