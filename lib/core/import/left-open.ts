/** What a rule leaves open: names that can mean one thing only, ids that have to be asked for. */
import { azureMonitorWorkspace } from '../collection/azure-monitor-workspace';
import { dataCollectionEndpoint } from '../collection/data-collection-endpoint';
import { logAnalyticsWorkspace } from '../collection/log-analytics-workspace';
import type { AnyNoun } from '../noun';
import { onPaperText } from '../plan';
import { didYouMean } from '../nearest';
import { type Path, type Problem, formatPath, listed, quoted } from '../problem';
import { type Value, isList, isMap } from '../value';
import type { FoundRule } from './found-rules';
import { Input } from './input';
import { importProblems } from './problems';
import { wrongIds } from './trial';
import { openNames, strayNames } from './written-rule';

/** What is left open under two names and can be only one thing is that thing. */
export function withNamesMet(found: FoundRule): FoundRule {
  const met = openNames(found.properties);
  if (met.length === 0) return found;
  const byPlace = new Map(met.map(({ path, means }) => [path.join('/'), means]));
  const replaced = (value: Value, path: Path): Value => {
    if (value instanceof Input) return byPlace.get(path.join('/')) ?? value;
    if (isList(value)) return value.map((item, i) => replaced(item, [...path, i]));
    return isMap(value)
      ? Object.fromEntries(Object.keys(value).map((key) => [key, replaced(value[key], [...path, key])]))
      : value;
  };
  const dropped = met.map(({ path, name, means }) => ({
    at: found.at,
    path: formatPath(['properties', ...path]),
    reason: `${name.expression} names no destination; it is taken for ${means instanceof Input ? means.expression : onPaperText(means)}, the only one that it can be.`,
  }));
  const { dataFlows, ...others } = found.properties;
  return {
    ...found,
    properties: { ...others, dataFlows: replaced(dataFlows, ['dataFlows']) },
    dropped: [...found.dropped, ...dropped],
  };
}

/** What stands for a destination of a kind that has an id, and is none without. */
const idOf: { readonly [kind: string]: { readonly property: string; readonly noun: AnyNoun } } = {
  logAnalytics: { property: 'workspaceResourceId', noun: logAnalyticsWorkspace },
  monitoringAccounts: { property: 'accountResourceId', noun: azureMonitorWorkspace },
};

export type Wrong = FoundRule & { readonly wrong: readonly Problem[] };

/** What a destination does not say of itself is asked for, so that the rule can be completed. */
export function withIdsAsked(found: FoundRule, open: (name: string) => Input): Wrong {
  const { destinations } = found.properties;
  const wrong: Problem[] = [];
  const asked = (kind: string, given: Value): Value => {
    const of = Object.hasOwn(idOf, kind) ? idOf[kind] : undefined;
    if (!of || !isList(given)) return given;
    const { property, noun: anyNoun } = of;
    return given.map((item, i) => {
      if (!isMap(item)) return item;
      const path = ['properties', 'destinations', kind, i];
      const id = item[property];
      if (id !== undefined) {
        wrong.push(...wrongIds(anyNoun, id, [...path, property]));
        return item;
      }
      const input = open(property);
      const message = `There is no ${quoted(property)} here, without which this destination is nowhere.`;
      const cure = `It is left open: give the id as the input ${quoted(input.name)}.`;
      wrong.push(importProblems.lacksPart.at(path, message, cure));
      return { ...item, [property]: input };
    });
  };
  const kinds = isMap(destinations) ? Object.keys(destinations) : [];
  const complete = isMap(destinations)
    ? { destinations: Object.fromEntries(kinds.map((kind) => [kind, asked(kind, destinations[kind])])) }
    : {};
  const { dataCollectionEndpointId: endpoint } = found.properties;
  if (endpoint !== undefined)
    wrong.push(...wrongIds(dataCollectionEndpoint, endpoint, ['properties', 'dataCollectionEndpointId']));
  return { ...found, properties: { ...found.properties, ...complete }, wrong };
}

/** What is to be taken over, and does not say what it is called in Azure. */
export const unadopted = ({ resourceId }: FoundRule, adopt: boolean | undefined): readonly Problem[] =>
  adopt && resourceId === undefined
    ? [
        importProblems.nothingToAdopt.at(
          [],
          'This does not say the id of the rule, so that nothing is taken over.',
          'Put the id into `adopt`, or import what "az monitor data-collection rule show" prints.',
        ),
      ]
    : [];

/** What flows say of destinations that the rule does not have; the spec says it in its overrides alone. */
export const strays = ({ properties }: FoundRule): readonly Problem[] =>
  strayNames(properties).map(({ path, name, known, unnamed }) =>
    importProblems.noSuchDestination.at(
      path,
      `This flow goes to ${quoted(name)}, and the rule has no destination of this name.`,
      didYouMean(name, known) ?? stock(known, unnamed),
    ),
  );

function stock(known: readonly string[], unnamed: number): string {
  if (known.length) return `It has ${listed(known)}.`;
  if (unnamed === 0) return 'It has none at all.';
  return unnamed === 1
    ? 'The one that it has has no name.'
    : `None of the ${unnamed} that it has has a name.`;
}
