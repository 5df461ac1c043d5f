/**
 * What a rule's sources, destinations and flows come to: sources that agree united, each with its streams and a name;
 * destinations with names; flows derived where none are given; and the region in which all of it lives.
 */
import type { DestinationModel } from './destination';
import type { Handle } from '../handle';
import type { Text } from '../schema';
import type { DataSourceModel } from './data-source';
import { sameText } from '../sources/source';
import type { Value, ValueMap } from '../value';
import type { AgentSettingsModel } from './agent-settings';
import type { DataFlowModel } from './data-flow';
import { type Flow, derive, flowBody, flowOf, sortedBodies } from './flows';
import { type Given, giverIn, givenOf } from './given';
import type { ReferencesModel } from './rule-references';
import type { StreamDeclarationModel } from './stream-declaration';
import { type Target, targetsOf } from './targets';

interface Props {
  readonly sources: readonly DataSourceModel[];
  readonly destinations: readonly DestinationModel[];
  readonly flows?: readonly DataFlowModel[] | undefined;
  readonly streamDeclarations: readonly StreamDeclarationModel[];
  readonly location?: Text | undefined;
}

/** A rule as the rules of this house see it. */
export interface CollectedRule {
  readonly given: readonly Given[];
  readonly targets: readonly Target[];
  readonly flows: readonly Flow[];
  /** The flows as they will stand there, each once. */
  readonly dataFlows: readonly ValueMap[];
  /** Declared streams that no source gives: they are sent to the rule. */
  readonly sent: readonly Text[];
  readonly home: Value;
  readonly kind?: string | undefined;
  readonly endpoint?: Handle | undefined;
  readonly sources: readonly unknown[];
  readonly destinations: readonly unknown[];
  readonly streamDeclarations: readonly StreamDeclarationModel[];
  readonly agentSettings?: AgentSettingsModel | undefined;
  readonly references?: ReferencesModel | undefined;
  /** Whether several rules are made of it where Azure takes less in one. */
  readonly divide?: boolean | undefined;
  /** Whether transformations are read before anything is deployed. */
  readonly checkTransforms: boolean;
  /** The columns of tables that are known, by the stream that fills them. */
  readonly outputColumns?: { readonly [stream: string]: { readonly [column: string]: string } } | undefined;
}

export function collect(props: Props) {
  const targets = targetsOf(props.destinations);
  const giver = giverIn(props.sources);
  const explicit = props.flows?.map((flow, i) => flowOf(flow, targets, giver, ['flows', i]));
  const given = givenOf(props.sources, targets, explicit);
  const possible = given.flatMap((source) => source.kind.streams(source.of));
  const sent = props.streamDeclarations
    .map(({ name }) => name)
    .filter((name) => !possible.some((stream) => sameText(stream, name)));
  const flows = explicit ?? derive(given, sent, targets);
  return {
    given,
    targets,
    flows,
    sent,
    dataFlows: sortedBodies(flows.map(flowBody)),
    home: props.location ?? regionOf(targets),
  };
}

/** Where the sources of a rule stand in its body. */
export function placed(given: readonly Given[]): ValueMap {
  const body: { [key: string]: Value } = {};
  for (const { kind, bodies } of given) {
    const path = [...kind.place];
    const last = path.pop() ?? '';
    const at = path.reduce((map, step) => (map[step] ??= {}) as typeof body, body);
    if (kind.single) at[last] = bodies[0];
    else ((at[last] ??= []) as ValueMap[]).push(...bodies);
  }
  return body;
}

/** Where the destinations of a rule stand in its body. */
export function destinationBodies(targets: readonly Target[]): ValueMap {
  const places: { [property: string]: ValueMap | ValueMap[] } = {};
  for (const { kind, name, body } of targets) {
    if (kind.single) places[kind.property] = { ...body, name };
    else ((places[kind.property] ??= []) as ValueMap[]).push({ ...body, name });
  }
  return places;
}

/** A rule lives where its workspaces are. */
function regionOf(targets: readonly Target[]): Value {
  const regions = targets.map(({ kind, of }) => kind.location?.(of)).filter((region) => region !== undefined);
  return regions.find((region) => typeof region === 'string') ?? regions[0];
}
