import { agents } from '../machines/agent';
import { type Fleet } from '../machines/fleet';
import { ProblemKind, quoted } from '../problem';

export const retiredAgent = new ProblemKind('AMC0615', 'The retired Log Analytics agent is on its way out.', {
  severity: 'warning',
  see: 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-migration',
});
export const ownAgentName = new ProblemKind(
  'AMC0616',
  'The agent is called as Azure’s own policies call it.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-manage#virtual-machine-extension-details',
  },
);

/** The names and types under which the retired agent is installed. */
const retired = /^(MicrosoftMonitoringAgent|MMAExtension|OmsAgentForLinux|OMSExtension|OMSLinuxAgent)$/i;

/** What is said of an extension with this name or type, and the cure; undefined where it is not the retired agent. */
export const retiredAgentWords = (name: string): readonly [message: string, cure: string] | undefined =>
  retired.test(name)
    ? [
        `${quoted(name)} is what the retired Log Analytics agent is called. Where both agents run, what both collect arrives twice and is paid for twice.`,
        'Remove it once what this agent sends has arrived.',
      ]
    : undefined;

/** Both agents at once send everything twice. */
export function* retiredAgentsAreNoticed({ provisionAfterExtensions = [] }: Fleet) {
  for (const [i, name] of provisionAfterExtensions.entries()) {
    const words = typeof name === 'string' ? retiredAgentWords(name) : undefined;
    if (words) yield retiredAgent.at(['provisionAfterExtensions', i], ...words);
  }
}

interface Called extends Fleet {
  readonly name?: unknown;
}

/** Azure takes one agent on a machine; whoever looks for it under its usual name, tries to install another. */
export function* agentsHaveTheirName({ name, machines: [machine] }: Called) {
  const usual = machine && agents[machine.os].type;
  if (usual && typeof name === 'string' && name.toLowerCase() !== usual.toLowerCase())
    yield ownAgentName.at(
      ['name'],
      `Azure Policy and Defender install the agent as ${quoted(usual)}, and fail on a machine that has it as ${quoted(name)}.`,
      'Leave it out.',
    );
}
