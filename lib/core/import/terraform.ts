/**
 * Rules as Terraform knows them: what `terraform show -json` prints of a plan or a state, and state files.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format
 */
import { type Path, type Problem, formatPath } from '../problem';
import { type Shape, putTogether } from '../take-apart';
import { type Value, type ValueMap, define, isList, isMap } from '../value';
import { type Candidate, isRuleType } from './candidate';
import { importProblems } from './problems';
import { AfterApply } from './reading';
import type { Found } from './search';

/** A resource of a plan or state, with what is known of it. */
interface Resource {
  readonly at: Path;
  readonly type: string;
  readonly name: string;
  readonly attributes: ValueMap;
}

/** Whether reading the document takes the shape of Terraform's arguments. */
export const holdsTerraform = (document: unknown): boolean => resourcesIn(document) !== undefined;

/** The rules of a plan or state; undefined where the document is neither. */
export function rulesOfTerraform(document: unknown, shape: Shape | undefined): Found | undefined {
  const resources = resourcesIn(document);
  if (!resources) return undefined;
  const candidates: Candidate[] = [];
  const problems: Problem[] = [];
  for (const resource of resources) {
    if (resource.type === 'azapi_resource') candidates.push(...throughAzureApi(resource));
    if (resource.type !== 'azurerm_monitor_data_collection_rule') continue;
    if (shape) candidates.push(throughAzurerm(resource, shape));
    else
      problems.push(
        importProblems.computed.at(
          resource.at,
          'This rule is written in Terraform’s words, which are not at hand.',
          'Pass the shape of azurerm_monitor_data_collection_rule.',
        ),
      );
  }
  return { candidates, problems };
}

/** What any resource of Terraform has, and no body carries. */
const ofTerraform = ['name', 'resource_group_name', 'id', 'immutable_id', 'timeouts'];

function throughAzurerm({ at, name, attributes }: Resource, shape: Shape): Candidate {
  const others = Object.fromEntries(
    Object.entries(attributes).filter(([argument]) => !ofTerraform.includes(argument)),
  );
  const { body, left } = putTogether(others, shape);
  const { properties, ...top } = body;
  const { id, name: named, resource_group_name: resourceGroup } = attributes;
  return {
    ...asItStands(at, name),
    top: { ...top, id, name: named, resourceGroup },
    properties: properties ?? {},
    unread: left.filter((path) => !/^identity.*\.(?:principal|tenant)_id$/.test(path)),
  };
}

/** A rule that is made through Azure's own API has Azure's own body. */
function throughAzureApi({ at, name, attributes }: Resource): readonly Candidate[] {
  const { type, id, name: named, location, tags, identity } = attributes;
  if (typeof type !== 'string' || !isRuleType(type.split('@')[0])) return [];
  const body = objectIn(attributes['body']);
  const { properties, ...others } = isMap(body) ? body : {};
  const block = isList(identity) ? identity[0] : identity;
  const own = isMap(block)
    ? { identity: { type: block['type'], userAssignedIdentities: block['identity_ids'] } }
    : {};
  return [
    {
      ...asItStands(at, name),
      top: { ...others, location, tags, ...own, id, name: named, apiVersion: type.split('@')[1] },
      properties: properties ?? {},
    },
  ];
}

/** azapi has kept the body as text, and state files keep the type of a value beside it. */
function objectIn(body: Value): Value {
  if (isMap(body) && Object.hasOwn(body, 'value') && Object.hasOwn(body, 'type')) return body['value'];
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body) as Value;
  } catch {
    return undefined;
  }
}

const asItStands = (at: Path, called: string) => ({
  at,
  topAt: at,
  propertiesAt: at,
  scopes: [],
  template: false,
  sure: true,
  called,
  turned: true,
});

function resourcesIn(document: unknown): Iterable<Resource> | undefined {
  if (!isMap(document)) return undefined;
  const { resource_changes: changes, planned_values: planned, values, resources } = document;
  if (typeof document['format_version'] === 'string') {
    if (isList(changes)) return changed(changes);
    if (isMap(planned)) return ofModule(planned['root_module'], ['planned_values', 'root_module']);
    return isMap(values) ? ofModule(values['root_module'], ['values', 'root_module']) : undefined;
  }
  return typeof document['terraform_version'] === 'string' && isList(resources)
    ? stored(resources)
    : undefined;
}

/** What a plan leaves behind, with a mark on everything that only its application will tell. */
function* changed(changes: readonly Value[]): Iterable<Resource> {
  for (const [i, one] of changes.entries()) {
    if (!isMap(one) || !isMap(one['change']) || one['mode'] === 'data') continue;
    const { after, after_unknown: unknown } = one['change'];
    const attributes = marked(after, unknown, [textOf(one['address'])]);
    if (!isMap(attributes)) continue;
    const at = ['resource_changes', i, 'change', 'after'];
    yield { at, type: textOf(one['type']), name: nameOf(one, one['index']), attributes };
  }
}

/** Deeper than modules and their values are nested. */
const deepest = 60;

function* ofModule(module: Value, at: Path): Iterable<Resource> {
  if (!isMap(module) || at.length > deepest) return;
  const { resources, child_modules: children } = module;
  for (const [i, one] of isList(resources) ? resources.entries() : []) {
    if (!isMap(one) || !isMap(one['values']) || one['mode'] === 'data') continue;
    const type = textOf(one['type']);
    const name = nameOf(one, one['index']);
    yield { at: [...at, 'resources', i, 'values'], type, name, attributes: one['values'] };
  }
  for (const [i, child] of isList(children) ? children.entries() : [])
    yield* ofModule(child, [...at, 'child_modules', i]);
}

/** The resources of a state file. */
function* stored(resources: readonly Value[]): Iterable<Resource> {
  for (const [i, one] of resources.entries()) {
    if (!isMap(one) || !isList(one['instances']) || one['mode'] === 'data') continue;
    for (const [j, instance] of one['instances'].entries()) {
      if (!isMap(instance) || !isMap(instance['attributes'])) continue;
      const at = ['resources', i, 'instances', j, 'attributes'];
      const name = nameOf(one, instance['index_key']);
      yield { at, type: textOf(one['type']), name, attributes: instance['attributes'] };
    }
  }
}

const textOf = (value: Value) => (typeof value === 'string' ? value : '');

const nameOf = ({ name }: ValueMap, index: Value) =>
  [textOf(name), typeof index === 'string' || typeof index === 'number' ? String(index) : '']
    .filter(Boolean)
    .join('-');

/** The value with what is known after apply in its place; a plan says so in an object of the same form. */
function marked(value: Value, unknown: Value, path: Path): Value {
  if (unknown === true) return new AfterApply(formatPath(path).replace(/^\["(.*?)"\]/, '$1'));
  if (path.length > deepest) return value;
  if (isList(unknown)) {
    const items = isList(value) ? value : [];
    return Array.from({ length: Math.max(items.length, unknown.length) }, (_, i) =>
      marked(items[i], unknown[i], [...path, i]),
    );
  }
  if (!isMap(unknown)) return value;
  const all: { [key: string]: Value } = {};
  const given = isMap(value) ? value : {};
  for (const key of new Set([...Object.keys(given), ...Object.keys(unknown)]))
    define(
      all,
      key,
      marked(given[key], Object.hasOwn(unknown, key) ? unknown[key] : undefined, [...path, key]),
    );
  return all;
}
