/** The destinations of a rule as they will stand there, each with a name; and which streams they take. */
import { shortHash } from '../azure/hash';
import { reachOf, streams } from '../azure/streams';
import type { DestinationModel } from './destination';
import type { DestinationKind } from '../destinations/kind';
import { destinationKinds } from '../destinations/kinds';
import { onPaperText } from '../plan';
import type { Path } from '../problem';
import type { Text } from '../schema';
import { type ValueMap, identityOf, labelOf } from '../value';
import { compare } from '../order';

/** A destination of the rule, as it will stand there. */
export interface Target {
  readonly kind: DestinationKind<TargetModel>;
  readonly of: TargetModel;
  readonly name: Text;
  readonly identity: string | undefined;
  readonly path: Path;
  readonly body: ValueMap;
}

type TargetModel = { readonly name?: Text | undefined } & { readonly [key: string]: unknown };

export function targetsOf(destinations: readonly DestinationModel[]): readonly Target[] {
  const targets = new Map<string, Target>();
  destinations.forEach(({ kind: word, of }, i) => {
    const kind = destinationKinds[word] as unknown as DestinationKind<TargetModel>;
    const model = of as unknown as TargetModel;
    const identity = kind.identity(model);
    const key = `${word}/${identity ?? i}/${identityOf(model.name, 'as written') ?? ''}`;
    if (targets.has(key)) return;
    const name = model.name ?? kind.ownName(model);
    targets.set(key, {
      kind,
      of: model,
      name,
      identity,
      path: ['destinations', i, word],
      body: kind.body(model),
    });
  });
  const labelIn = ({ kind, of }: Target) => kind.label(of) ?? '';
  const found = [...targets.values()].sort(
    (a, b) => compare(labelOf(a.name) ?? '', labelOf(b.name) ?? '') || compare(labelIn(a), labelIn(b)),
  );
  const names = found.map(({ name }) => labelOf(name));
  // Two workspaces of one name, in two resource groups, are told apart by what they are.
  return found.map((target) =>
    target.of.name !== undefined || names.filter((name) => name === labelOf(target.name)).length === 1
      ? target
      : { ...target, name: `${onPaperText(target.name)}-${shortHash(labelIn(target), 6)}` },
  );
}

/** What may know where its streams go. */
export interface Reaching {
  readonly reach?: readonly string[];
}

/** For these, Microsoft writes down what does go there, and not what does not. */
const unsure = ['eventHubs', 'storageAccounts'];

/**
 * Whether a destination takes a stream.
 *
 * @param source what gives the stream, which may know better than its name
 */
export function takes(
  { property }: { readonly property: string },
  stream: Text,
  source?: Reaching,
): 'yes' | 'no' | 'unsure' {
  if (property === 'azureMonitorMetrics' && typeof stream === 'string')
    return stream === streams.insightsMetrics ? 'yes' : 'no';
  const reach = source?.reach ?? (typeof stream === 'string' ? reachOf(stream) : undefined);
  if (reach?.includes(property) || (!reach && property === 'logAnalytics')) return 'yes';
  return reach && !unsure.includes(property) ? 'no' : 'unsure';
}
