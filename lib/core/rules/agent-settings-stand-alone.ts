import type { CollectedRule } from '../model/collect';
import { ProblemKind } from '../problem';

export const strayAgentSettings = new ProblemKind(
  'AMC0218',
  'Settings of the agent are in a rule of the kind AgentSettings, and such a rule has some.',
  { see: 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-settings' },
);

/** Azure reads them in rules of that kind only. */
export function* agentSettingsStandAlone({ kind, agentSettings }: CollectedRule) {
  if (kind === 'AgentSettings' && (!agentSettings || Object.values(agentSettings).every(isAbsent)))
    yield strayAgentSettings.at(
      [],
      'A rule of kind "AgentSettings" has "agentSettings".',
      'Give at least one, such as "maxDiskQuotaInMB".',
    );
  if (agentSettings && (kind === undefined || typeof kind === 'string') && kind !== 'AgentSettings')
    yield strayAgentSettings.at(
      ['agentSettings'],
      'Agents read their settings from rules of kind "AgentSettings" only.',
      kind === undefined ? 'Give "kind" as "AgentSettings".' : 'Make a rule of that kind for them.',
    );
}

const isAbsent = (value: unknown) => value === undefined;
