import type { CollectedRule } from '../model/collect';
import type { Given } from '../model/given';
import { ProblemKind, listed, quoted } from '../problem';

const see = 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure';
export const kindExcludesSource = new ProblemKind(
  'AMC0202',
  'A rule has only sources that its kind can have.',
  { see },
);

/** Syslog in a rule for Windows is never collected, nor are events in one for Linux; Azure does not say so. */
export function* kindFitsSources({ kind, given, sources }: CollectedRule) {
  if (kind !== undefined && typeof kind !== 'string') return;
  for (const source of given) {
    const cure = cureOf(kind, source);
    if (cure === undefined) continue;
    yield kindExcludesSource.at(
      source.path,
      kind === undefined
        ? `A rule without a kind cannot collect ${source.kind.title}.`
        : `A rule of kind ${quoted(kind)} cannot collect ${source.kind.title}.`,
      cure,
    );
  }
  if (kind === 'PlatformTelemetry' && sources.length === 0)
    yield kindExcludesSource.at(
      ['sources'],
      'A rule of kind "PlatformTelemetry" collects platform telemetry.',
    );
}

/** What to do about a source that the kind excludes; undefined where it does not. */
function cureOf(kind: string | undefined, { kind: source, systems }: Given): string | undefined {
  const [property, list] = [...source.place].reverse();
  const isTelemetry = property === 'platformTelemetry';
  switch (kind) {
    case 'Linux':
    case 'Windows':
      if (isTelemetry) return telemetryCure;
      return !systems || systems.includes(kind)
        ? undefined
        : `Leave out "kind", or give ${source.title} a rule of kind ${listed(systems, 'or')}.`;
    case 'Direct':
      return list === 'directDataSources'
        ? undefined
        : 'Data is sent to such a rule: declare its streams in "streamDeclarations".';
    case 'PlatformTelemetry':
      return isTelemetry ? undefined : 'Give it a rule of its own.';
    case 'AgentSettings':
      return 'Such a rule has "agentSettings" and nothing else.';
    case 'WorkspaceTransforms':
      return 'Such a rule has flows for the tables of its workspace and no sources: see WorkspaceTransform.';
    case undefined:
    default:
      return isTelemetry ? telemetryCure : undefined;
  }
}

const telemetryCure = 'Give it a rule of kind "PlatformTelemetry".';
