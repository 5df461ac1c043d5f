/** The Azure Monitor Agent on one machine. */
import { type AgentOptions, agentOptions } from '../machines/agent-options';
import { agents } from '../machines/agent';
import { type Fleet, fleetOf } from '../machines/fleet';
import { type IMachine, machineForm } from '../machines/machine';
import { nounOf } from '../noun';
import { overrides } from '../overrides';
import { agentRules } from '../rules';
import { type Fields, type Text, record } from '../schema';
import { nameOf } from '../fields';
import { agentOn, identityGiven, onlyOne } from './agent-on-machine';

/**
 * The agent on a machine.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-manage
 */
export interface AzureMonitorAgentProps extends AgentOptions {
  /** The machine. */
  readonly machine: IMachine;
  /**
   * The name of the extension. Azure's own policies look for the usual one, and fail to install a second agent.
   *
   * @default - the usual one: `AzureMonitorLinuxAgent` or `AzureMonitorWindowsAgent`
   */
  readonly name?: string;
  /**
   * Patches for planned resource bodies, by the id of the resource.
   *
   * @default - no patches
   */
  readonly overrides?: { [id: string]: any };
}

const type = 'Microsoft.Compute/virtualMachines/extensions';

const schema = record({
  machine: machineForm,
  name: nameOf(type, 'the name of an extension').optional(),
  ...agentOptions,
  overrides,
} satisfies Fields<AzureMonitorAgentProps>);

const whole = schema.map((props) =>
  fleetOf({ ...props, rules: [], endpoints: [], installAgent: true }, [props.machine], () => ['machine']),
);

export const azureMonitorAgent = nounOf<Fleet & { readonly name: Text | undefined }>({
  type,
  schema: whole,
  rules: agentRules,
  draft: (fleet) => {
    const [machine] = fleet.machines;
    if (!machine) throw new Error('A machine is needed.');
    const before = identityGiven('Identity', machine, fleet);
    const agent = agentOn(machine, fleet, { id: 'Resource', name: fleet.name, dependsOn: before });
    const cure = 'Leave out one of them.';
    return {
      resources: [agent, ...before],
      claims: [onlyOne(machine, agents[machine.os].type, agent, cure)],
    };
  },
});
