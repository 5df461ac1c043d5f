import type { Fleet } from '../machines/fleet';
import { ProblemKind } from '../problem';

export const badAgentVersion = new ProblemKind(
  'AMC0609',
  'A version is one of the agent that is installed.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-extension-versions',
  },
);

/** The agents for the two systems are numbered apart; and the first version of all is installed where none is said. */
export function* agentVersionsHold({ machines, version, autoUpgradeMinorVersion, installAgent }: Fleet) {
  if (!installAgent) return;
  if (version !== undefined && new Set(machines.map(({ os }) => os)).size > 1)
    yield badAgentVersion.at(
      ['version'],
      'The agents for Linux and for Windows have versions of their own, and there are machines of both here.',
      'Leave it out, or monitor them apart.',
    );
  const ofAzure = machines.some(({ platform }) => platform !== 'arcServer');
  if (version === undefined && !autoUpgradeMinorVersion && ofAzure)
    yield badAgentVersion.at(
      ['autoUpgradeMinorVersion'],
      'Without the newest minor version the very first would be installed.',
      'Give "version" too, as in "1.36".',
    );
}
