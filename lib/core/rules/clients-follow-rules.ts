import { type Handle, shownHandle } from '../handle';
import { type Clients, regionOf } from '../machines/clients';
import { ProblemKind, listed, quoted } from '../problem';
import { shapeProblems } from '../shape-problems';

const see = 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-windows-client';
export const otherRegionThanObject = new ProblemKind(
  'AMC0621',
  'The rules of Windows clients and the monitored object of their tenant are in one region.',
  { see },
);
export const notForClients = new ProblemKind(
  'AMC0622',
  'Windows clients follow rules that have them send to workspaces.',
  { see },
);
export const nothingOnClients = new ProblemKind(
  'AMC0623',
  'A rule of Windows clients finds something on Windows.',
  { see },
);
export const moreThanTheAgent = new ProblemKind(
  'AMC0624',
  'A rule of Windows clients needs nothing beside the agent.',
  { see },
);
export const metricsOfClients = new ProblemKind(
  'AMC0625',
  'Windows clients send nothing to Azure Monitor Metrics.',
  { see },
);
export const singleClients = new ProblemKind(
  'AMC0629',
  'All Windows clients of a tenant follow the same rules.',
  {
    see,
  },
);

/** The object is kept where its rules are; regions known only at deployment are taken at their word. */
export function* clientsHaveOneRegion(clients: Clients) {
  const home = regionOf(clients);
  if (home === undefined)
    yield shapeProblems.needed.at(
      ['location'],
      'No rule says in which region the monitored object is kept.',
      'Give "location", or a rule.',
    );
  for (const [i, { location }] of clients.rules.entries())
    if (typeof location === 'string' && typeof home === 'string' && location !== home)
      yield otherRegionThanObject.at(
        ['rules', i],
        `The monitored object is in ${quoted(home)} and this rule is in ${quoted(location)}; Azure wants them in one region.`,
        'A tenant has one monitored object: keep the rules of its clients in one region.',
      );
}

const because: { readonly [kind: string]: string } = {
  Direct: 'to which data is sent, and which no agent follows',
  PlatformTelemetry: 'for metrics of Azure services, which no agent follows',
  WorkspaceTransforms: 'for what others send, which no agent follows',
  AgentDirectToStore: 'by which agents send to storage or event hubs as virtual machines in Azure do',
  AgentSettings: 'and clients have their settings from the package that installs the agent',
};

/** What is not for clients by its kind has no more said of it. */
export function* clientsFollowRules({ rules }: Clients) {
  for (const [i, rule] of rules.entries()) {
    const { kind, stores = [] } = rule.follows ?? {};
    const word = kind ?? (stores.length ? 'AgentDirectToStore' : undefined);
    const why = word !== undefined && Object.hasOwn(because, word) ? because[word] : undefined;
    if (why !== undefined)
      yield notForClients.at(
        ['rules', i],
        `${quoted(shownHandle(rule))} is a rule of kind ${quoted(word ?? '')}, ${why}.`,
        'Leave it out.',
      );
    else yield* doubtsOf(rule, i);
  }
}

function* doubtsOf(rule: Handle, i: number) {
  const { systems = ['Windows'], companions = [], metrics = false } = rule.follows ?? {};
  const shown = quoted(shownHandle(rule));
  if (!systems.includes('Windows')) {
    yield nothingOnClients.at(
      ['rules', i],
      `${shown} finds something on ${listed(systems)} only.`,
      'Leave it out.',
    );
    return;
  }
  const needed = companions.filter(({ system }) => system === 'Windows').map((one) => one.type);
  if (needed.length)
    yield moreThanTheAgent.at(
      ['rules', i],
      `${shown} needs ${listed(needed)} beside the agent, and Azure installs no extension on a client.`,
      'Keep what needs none in a rule of its own.',
    );
  if (metrics)
    yield metricsOfClients.at(
      ['rules', i],
      `${shown} sends to Azure Monitor Metrics, and clients cannot.`,
      'Send their counters to a workspace, in a rule of their own.',
    );
}

export function* clientsAreNotChosen({ machines }: Clients) {
  if (machines !== undefined)
    yield singleClients.at(
      ['machines'],
      'Rules cannot be bound to single clients: whatever is bound to the monitored object holds for every client of the tenant with the agent.',
      'Leave it out, and install the agent on those that are meant.',
    );
}
