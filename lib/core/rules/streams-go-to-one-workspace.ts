import { isCustomStream, streams as azure } from '../azure/streams';
import type { CollectedRule } from '../model/collect';
import type { Target } from '../model/targets';
import { type Path, ProblemKind, quoted } from '../problem';
import { Attribute } from '../value';

export const severalWorkspaces = new ProblemKind(
  'AMC0228',
  'Log files, IIS logs and Windows firewall logs go to one workspace.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-log-text',
  },
);
export const perhapsSeveralWorkspaces = new ProblemKind(
  'AMC0229',
  'A stream goes to one Log Analytics workspace.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#data-flows',
  },
);

/** Microsoft's pages contradict each other about all but files: some list several workspaces, others say one. */
export function* streamsGoToOneWorkspace({ kind, given, flows }: CollectedRule) {
  if (kind === 'WorkspaceTransforms') return;
  const found = new Map<string, { readonly workspaces: Set<string>; path: Path }>();
  for (const { streams, targets, path } of flows) {
    for (const stream of streams) {
      if (typeof stream !== 'string') continue;
      const one = found.get(stream) ?? { workspaces: new Set<string>(), path };
      found.set(stream, one);
      for (const target of targets) {
        const workspace = workspaceOf(target);
        if (workspace === undefined || one.workspaces.has(workspace)) continue;
        one.workspaces.add(workspace);
        one.path = path;
      }
    }
  }
  for (const [stream, { workspaces, path }] of found) {
    if (workspaces.size < 2) continue;
    const source = given.find((one) => one.streams.includes(stream));
    const fromFile = isCustomStream(stream)
      ? source?.kind.place.at(-1) === 'logFiles'
      : files.includes(stream);
    yield (fromFile ? severalWorkspaces : perhapsSeveralWorkspaces).at(
      path[0] === 'flows' ? [...path, 'destinations'] : (source?.path ?? ['destinations']),
      fromFile
        ? `${quoted(stream)} goes to ${workspaces.size} workspaces, and what is read from files goes to one.`
        : `${quoted(stream)} goes to ${workspaces.size} workspaces; by some of Microsoft's pages it can go to one in a rule.`,
      'Make a rule for each workspace.',
    );
  }
}

const files: readonly string[] = [azure.iisLog, azure.windowsFirewall, azure.windowsFirewallSessions];

/** Two that are known only at deployment may turn out to be one. */
function workspaceOf({ kind, identity, body }: Target): string | undefined {
  const id = body['workspaceResourceId'];
  return kind.property === 'logAnalytics' && (typeof id === 'string' || id instanceof Attribute)
    ? identity
    : undefined;
}
