/**
 * A rule that holds more than Azure takes in one, as several that collect the same together. Sources keep the order of
 * their names, and the next rule begins where one more would be too much: docs/decisions/007-dividing-rules.md.
 */
import type { Text } from '../schema';
import { sameText } from '../sources/source';
import { type Value, identityOf, isList, isSealed } from '../value';
import type { CollectedRule } from './collect';
import { excessesOf } from './counts';
import { type Flow, flowBody, sortedBodies } from './flows';
import { type Given, wholeStreams } from './given';
import { isChangeTracking } from './taken';
import type { Target } from './targets';

/** The parts of a rule: it alone where it is not too large. What cannot be divided stays too large in one of them. */
export function divided<Whole extends CollectedRule>(whole: Whole): readonly [Whole, ...Whole[]] {
  if (fits(whole) || !streamsAreKnown(whole)) return [whole];
  const parts: (readonly Given[])[] = [];
  let open: readonly Given[] | undefined;
  for (const group of groupsIn(whole)) {
    const wider = open && [...open, ...group];
    if (wider && fits(partOf(whole, wider, parts.length === 0))) open = wider;
    else {
      if (open) parts.push(open);
      open = group;
    }
  }
  if (open) parts.push(open);
  const [first, ...others] = parts.map((given, i) => partOf(whole, given, i === 0));
  return [first ?? whole, ...others];
}

/** Whether nothing is too much that dividing makes less. */
export const fits = (rule: CollectedRule) => !excessesOf(rule).some(({ divisible }) => divisible);

/** The sources that stay together; the first are those with which data is sent to the rule itself. */
function groupsIn(whole: CollectedRule): readonly (readonly Given[])[] {
  const { given } = whole;
  const sentTo = given.filter(({ kind }) => !kind.systems);
  const groups = given.filter(({ kind }) => kind.systems).reduce<readonly (readonly Given[])[]>(joined, []);
  const isSentTo = sentTo.length || whole.flows.some(({ streams }) => streams.some(isUngiven(given)));
  return isSentTo ? [sentTo, ...groups] : groups;
}

/** The groups with one more source, in that of those with which it stays together. */
function joined(groups: readonly (readonly Given[])[], source: Given): readonly (readonly Given[])[] {
  const bound = groups.filter((group) => group.some((other) => isBound(source, other)));
  const [home] = bound;
  if (!home) return [...groups, [source]];
  const together = [...bound.flat(), source];
  return groups.flatMap((group) => (group === home ? [together] : bound.includes(group) ? [] : [group]));
}

const isBound = (one: Given, other: Given) =>
  reads(one, other) || reads(other, one) || (isChangeTracking(one) && isChangeTracking(other));

/** Whether an extension takes in what a source collects, or may, where names are known only at deployment. */
function reads({ of }: Given, source: Given): boolean {
  const inputs = of['inputDataSources'];
  if (!isList(inputs)) return isSealed(inputs);
  return inputs.some((input) => source.bodies.some(({ name }) => isName(input, name)));
}

/** Azure does not tell names apart by case. */
const isName = (input: Value, name: Value) =>
  typeof input !== 'string' || typeof name !== 'string' || input.toLowerCase() === name.toLowerCase();

/** A stream known only at deployment goes where the same value says so; any other may be the one that is meant. */
function streamsAreKnown({ given, flows, streamDeclarations }: CollectedRule): boolean {
  const late = (values: readonly Value[]) => values.filter(isSealed);
  const declared = late(streamDeclarations.map(({ name }) => name));
  const [giving, flowing] = [given, flows].map((list) => late(list.flatMap(({ streams }) => streams)));
  const [wholeGiving, wholeFlowing] = [late(given.map(wholeStreams)), late(flows.map(({ whole }) => whole))];
  return (
    areIn(giving, flowing) &&
    areIn(flowing, giving) &&
    areIn(declared, giving) &&
    areIn(wholeGiving, wholeFlowing) &&
    areIn(wholeFlowing, wholeGiving)
  );
}

const areIn = (values: readonly Value[] = [], others: readonly Value[] = []) =>
  values.every((value) => others.some((other) => isSame(value, other)));

const isSame = (one: Value, other: Value) =>
  one === other || (identityOf(one) !== undefined && identityOf(one) === identityOf(other));

/** @param first whether it is the one to which data is sent: what no source gives is its own */
function partOf<Whole extends CollectedRule>(whole: Whole, sources: readonly Given[], first: boolean): Whole {
  const [isElsewhere, isNowhere] = [isUngiven(sources), isUngiven(whole.given)];
  const isHere = (stream: Text) => !isElsewhere(stream) || (first && isNowhere(stream));
  const flows = whole.flows.flatMap((flow) => {
    const streams = flow.streams.filter(isHere);
    return streams.length || isWholeOf(sources, flow) ? [{ ...flow, streams }] : [];
  });
  const isReached = (by: readonly Flow[], target: Target) =>
    by.some(({ targets }) => targets.includes(target));
  return {
    ...whole,
    given: whole.given.filter((source) => sources.includes(source)),
    targets: whole.targets.filter(
      (target) => isReached(flows, target) || (first && !isReached(whole.flows, target)),
    ),
    flows,
    dataFlows: sortedBodies(flows.map(flowBody)),
    sent: first ? whole.sent : [],
    streamDeclarations: whole.streamDeclarations.filter(({ name }) => isHere(name)),
  };
}

const isUngiven = (sources: readonly Given[]) => (stream: Text) =>
  !sources.some(({ streams }) => streams.some((other) => sameText(other, stream)));

/** Whether the flow takes the streams of a source as one value. */
const isWholeOf = (sources: readonly Given[], { whole }: Flow) =>
  whole !== undefined && sources.some((source) => isSame(wholeStreams(source), whole));
