import { type Fleet, firstOfForms, rulesFor, shownMachine } from '../machines/fleet';
import { ProblemKind } from '../problem';

export const notOnArc = new ProblemKind(
  'AMC0607',
  'What is asked of the agent is there for what it runs on.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-network-configuration',
  },
);
export const pastTheProxy = new ProblemKind(
  'AMC0608',
  'Metrics for Azure Monitor Metrics go past the proxy.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-network-configuration#proxy-configuration',
  },
);

/** What Azure has for its own machines, and not for servers that Azure Arc took in. */
export function* arcServersTakeIt(fleet: Fleet) {
  const asked = askedOfAzure(fleet);
  if (!fleet.installAgent || asked.length === 0) return;
  for (const machine of firstOfForms(fleet.machines.filter(({ platform }) => platform === 'arcServer')))
    for (const { property, what, cure } of asked)
      yield notOnArc.at(
        [property],
        `"${shownMachine(machine)}" is an Arc server, and Azure has ${what} there.`,
        cure,
      );
}

function* whatAzureHas(fleet: Fleet) {
  const { network, version, suppressFailures, provisionAfterExtensions } = fleet;
  const apart = 'Leave it out, or monitor Arc servers apart.';
  if (network?.kind === 'logAnalyticsGateway')
    yield {
      property: 'network',
      what: 'no way through a Log Analytics gateway',
      cure: 'Use a proxy, or monitor Arc servers apart.',
    };
  if (network?.kind === 'proxy' && network.of.credentials?.kind === 'fromKeyVault')
    yield {
      property: 'network',
      what: 'no settings out of Key Vault',
      cure: 'Give "usernameAndPassword" with a password that is known only at deployment, or monitor Arc servers apart.',
    };
  if (!fleet.autoUpgradeMinorVersion)
    yield { property: 'autoUpgradeMinorVersion', what: 'no minor version to stay with', cure: apart };
  if (version !== undefined) yield { property: 'version', what: 'no version to begin with', cure: apart };
  if (suppressFailures) yield { property: 'suppressFailures', what: 'no failures to suppress', cure: apart };
  if (provisionAfterExtensions?.length)
    yield { property: 'provisionAfterExtensions', what: 'no order of extensions', cure: apart };
}

const askedOfAzure = (fleet: Fleet) => [...whatAzureHas(fleet)];

/** The agent sends them directly, and a firewall that lets only the proxy out keeps them back. */
export function* metricsPassNoProxy({ machines, rules, network }: Fleet) {
  if (network?.kind !== 'proxy' && network?.kind !== 'logAnalyticsGateway') return;
  for (const [i, rule] of rules.entries())
    if (rule.follows?.metrics && machines.some((machine) => rulesFor(machine, [rule]).length))
      yield pastTheProxy.at(
        ['rules', i],
        'This rule sends to Azure Monitor Metrics, and the agent sends those past the proxy, over the public network.',
        'Let the machines reach "management.azure.com" and "<region>.monitoring.azure.com", or send metrics to a workspace.',
      );
}
