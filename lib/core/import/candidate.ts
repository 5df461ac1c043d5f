/** A place in a document that holds a rule, whichever way it is written there. */
import { ruleType } from '../azure/our-types';
import { parseResourceId } from '../azure/resource-id';
import type { Path } from '../problem';
import { type Value, type ValueMap, define, isList, isMap } from '../value';
import { ruleBody, ruleProperties } from './known-properties';
import type { Scope } from './scope';

interface Unread {
  readonly at: Path;
  readonly path: string;
  readonly reason: string;
}

export interface Candidate {
  readonly at: Path;
  readonly scopes: readonly Scope[];
  /** `name`, `location`, `kind`, `tags`, `identity` and what else stands beside the properties. */
  readonly top: ValueMap;
  readonly topAt: Path;
  readonly properties: unknown;
  readonly propertiesAt: Path;
  /** Whether texts may be expressions of a template. */
  readonly template: boolean;
  /** Says itself that it is a rule, and so need not be guessed to be a whole one. */
  readonly sure: boolean;
  /** What the document calls it, where it does. */
  readonly called?: string | undefined;
  /** Set where the body was put together from other words. */
  readonly turned?: boolean;
  /** Those of the other words that say nothing in Azure's. */
  readonly unread?: readonly Unread[];
}

/** The id of an existing rule. */
export const ruleIdIn = (id: unknown): string | undefined =>
  typeof id === 'string' && parseResourceId(id)?.type === ruleType ? id : undefined;

export const isRuleType = (type: unknown) =>
  typeof type === 'string' && type.toLowerCase() === ruleType.toLowerCase();

/** A rule with its properties in an object of their own, or, as the command line prints it, beside everything else. */
export function ruleIn(map: ValueMap, at: Path, scopes: readonly Scope[], sure: boolean): Candidate {
  const called = nameOfPlace(at) ?? fileOf(map);
  const more = { at, scopes, sure, called };
  const { properties } = map;
  if (properties !== undefined && properties !== null) {
    const { properties: inner, ...top } = map;
    const template = !toldByAzure(map, isMap(inner) ? inner : {});
    return { ...more, template, top, topAt: at, properties, propertiesAt: [...at, 'properties'] };
  }
  const top: { [key: string]: Value } = {};
  const inner: { [key: string]: Value } = {};
  for (const key of Object.keys(map)) define(isBeside(key) ? top : inner, key, map[key]);
  return {
    ...more,
    template: !toldByAzure(map, map),
    top,
    topAt: at,
    properties: inner,
    propertiesAt: at,
  };
}

/** What templates and tools say around a resource; of a rule itself it says nothing. */
const around = [
  'apiVersion',
  'asserts',
  'comments',
  'dependsOn',
  'existing',
  'extendedLocation',
  'jsonPath',
  'managedBy',
  'metadata',
  'plan',
  'resourceGroup',
  'resources',
  'scope',
  'sourceFile',
  'subscriptionId',
  'tenantId',
  'zones',
];
const lowered = (keys: readonly string[]) => new Set(keys.map((key) => key.toLowerCase()));
const aroundRules = lowered(around);
const besideProperties = lowered([...around, ...Object.keys(ruleBody), 'condition', 'copy']);

export const isAround = (key: string) => aroundRules.has(key.toLowerCase());
const isBeside = (key: string) => besideProperties.has(key.toLowerCase());

/** Only Azure writes these; and what Azure tells, it tells as it is. */
function toldByAzure(top: ValueMap, inner: ValueMap): boolean {
  if (ruleIdIn(top['id']) !== undefined) return true;
  // Templates made of what Azure told keep some of it; only they say a version of the API.
  if (typeof top['apiVersion'] === 'string') return false;
  const told = [top['systemData'], top['etag'], inner['immutableId'], inner['provisioningState']];
  return told.some((one) => one !== undefined && one !== null);
}

/** The symbolic name of a resource. */
function nameOfPlace(at: Path): string | undefined {
  const [around, last] = at.slice(-2);
  return around === 'resources' && typeof last === 'string' ? last : undefined;
}

const fileOf = ({ sourceFile }: ValueMap) =>
  typeof sourceFile === 'string' ? sourceFile.replace(/\.[^.]*$/, '') : undefined;

/** A rule’s definition as it was cut out of a document, with a note of where it came from. */
export const isExcerpt = ({ sourceFile, jsonPath, properties }: ValueMap) =>
  typeof sourceFile === 'string' && typeof jsonPath === 'string' && properties !== undefined;

/** Whether the map has what rules have and hardly anything else does. */
export function looksLikeProperties(map: ValueMap): boolean {
  const { dataFlows, dataSources, destinations, streamDeclarations, directDataSources, agentSettings } = map;
  return (
    (isList(dataFlows) && dataFlows.some((flow) => isMap(flow) && Object.hasOwn(flow, 'streams'))) ||
    holds(dataSources, ruleProperties.dataSources) ||
    holds(destinations, ruleProperties.destinations) ||
    holds(directDataSources, ruleProperties.directDataSources) ||
    holds(agentSettings, ruleProperties.agentSettings) ||
    (isMap(streamDeclarations) &&
      Object.values(streamDeclarations).some((stream) => isMap(stream) && isList(stream['columns'])))
  );
}

const holds = (value: Value, known: object) =>
  isMap(value) && Object.keys(value).some((key) => Object.hasOwn(known, key));

/** Whether the map has words of a rule, whatever is said under them. */
export const hasWordsOfProperties = (map: ValueMap) =>
  [
    'dataFlows',
    'dataSources',
    'directDataSources',
    'destinations',
    'streamDeclarations',
    'agentSettings',
  ].some((word) => Object.hasOwn(map, word));
