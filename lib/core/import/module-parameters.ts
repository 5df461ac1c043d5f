/**
 * Rules as parameters of a module that makes them.
 * Source: https://github.com/Azure/bicep-registry-modules, avm/res/insights/data-collection-rule (its `kind` and
 * `dataCollectionEndpointResourceId` stand among the properties); before it, CARML gave each property a parameter.
 */
import type { Path } from '../problem';
import { type Value, type ValueMap, define, isList, isMap } from '../value';
import type { Candidate } from './candidate';
import { ruleProperties } from './known-properties';
import type { Scope } from './scope';

const whole = 'dataCollectionRuleProperties';

/** The rule that is passed to such a module. */
export function ruleInParameters(map: ValueMap, at: Path, scopes: readonly Scope[]): Candidate | undefined {
  const { parameters } = map;
  if (!isMap(parameters)) return undefined;
  const passed = (name: string): Value => {
    const entry = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return isMap(entry) && Object.hasOwn(entry, 'value') ? entry['value'] : undefined;
  };
  const topAt = [...at, 'parameters'];
  const found = {
    at: topAt,
    topAt,
    scopes,
    template: true,
    sure: false,
    top: {
      name: passed('name'),
      location: passed('location'),
      tags: passed('tags'),
      kind: passed('kind'),
      identity: identityOf(passed('managedIdentities')),
    },
  };
  const unreadBut = (...read: string[]) =>
    Object.keys(parameters)
      .filter((name) => ![...ofTheTop, ...read, ...ofTheModule].includes(name) && saysSomething(passed(name)))
      .map((name) => ({ at: [...topAt, name], path: name, reason: notOfTheRule }));
  const properties = passed(whole);
  if (properties !== undefined && properties !== null)
    return { ...found, properties, propertiesAt: [...topAt, whole, 'value'], unread: unreadBut(whole) };
  if (!isList(passed('dataFlows')) || !isMap(passed('destinations'))) return undefined;
  const each: { [property: string]: Value } = {};
  const read = [...Object.keys(ruleProperties), 'dataCollectionEndpointResourceId'];
  for (const name of read) if (passed(name) !== undefined) define(each, name, passed(name));
  return { ...found, properties: each, propertiesAt: topAt, unread: unreadBut(...read) };
}

const ofTheTop = ['name', 'location', 'tags', 'kind', 'managedIdentities'];
/** They say nothing of what is made. */
const ofTheModule = ['enableTelemetry', 'enableDefaultTelemetry'];
/** Locks, for one, and assignments of roles: the module makes them beside the rule. */
const notOfTheRule = 'This parameter of the module is no part of the rule.';

const saysSomething = (value: Value) =>
  value !== undefined && value !== null && value !== '' && !(isList(value) && value.length === 0);

function identityOf(given: Value): Value {
  if (!isMap(given)) return undefined;
  const { systemAssigned, userAssignedResourceIds: ids } = given;
  const types = [
    ...(systemAssigned === true ? ['SystemAssigned'] : []),
    ...(isList(ids) && ids.length ? ['UserAssigned'] : []),
  ];
  if (types.length === 0) return undefined;
  const named = isList(ids) ? ids.filter((id) => typeof id === 'string') : [];
  const userAssignedIdentities = Object.fromEntries(named.map((id) => [id, {}]));
  return { type: types.join(', '), userAssignedIdentities };
}

/** What stands among the properties in a module's words, in Azure's. */
export function inAzuresWords(properties: ValueMap): { readonly kind: Value; readonly properties: ValueMap } {
  const others: { [property: string]: Value } = {};
  for (const key of Object.keys(properties)) {
    if (key === 'kind') continue;
    const own =
      key === 'dataCollectionEndpointResourceId' && !Object.hasOwn(properties, 'dataCollectionEndpointId');
    define(others, own ? 'dataCollectionEndpointId' : key, properties[key]);
  }
  return { kind: properties['kind'], properties: others };
}
