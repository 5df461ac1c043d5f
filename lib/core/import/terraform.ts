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
    unread: left
      .filter((path) => !/^identity.*\.(?:principal|tenant)_id$/.test(path))
      .map((path) => ({ at, path, reason: 'Azure has no word for this argument of Terraform’s.' })),
  };
}

/** A rule that is made through Azure's own API has Azure's own body. */
function throughAzureApi({ at, name, attributes }: Resource): readonly Candidate[] {
  const { type, id, name: named, location, tags, identity } = attributes;
  if (typeof type !== 'string' || !isRuleType(type.split('@')[0])) return [];
  const body = objectIn(attributes['body']);
  const { properties, ...others } = isMap(body) ? body : { properties: body };
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
    const { after, after_unknown: unknown, after_sensitive: hidden } = one['change'];
    const attributes = marked(after, { unknown, hidden }, [textOf(one['address'])]);
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
    if (!isMap(one) || one['mode'] === 'data') continue;
    const marks = { unknown: undefined, hidden: one['sensitive_values'] };
    const attributes = marked(one['values'], marks, [textOf(one['address'])]);
    if (!isMap(attributes)) continue;
    const type = textOf(one['type']);
    const name = nameOf(one, one['index']);
    yield { at: [...at, 'resources', i, 'values'], type, name, attributes };
  }
  for (const [i, child] of isList(children) ? children.entries() : [])
    yield* ofModule(child, [...at, 'child_modules', i]);
}

/** The resources of a state file. */
function* stored(resources: readonly Value[]): Iterable<Resource> {
  for (const [i, one] of resources.entries()) {
    if (!isMap(one) || !isList(one['instances']) || one['mode'] === 'data') continue;
    for (const [j, instance] of one['instances'].entries()) {
      if (!isMap(instance)) continue;
      const [type, called] = [textOf(one['type']), textOf(one['name'])];
      const marks = { unknown: undefined, hidden: hiddenAt(instance['sensitive_attributes']) };
      const attributes = marked(instance['attributes'], marks, [`${type}.${called}`]);
      if (!isMap(attributes)) continue;
      const at = ['resources', i, 'instances', j, 'attributes'];
      yield { at, type, name: nameOf(one, instance['index_key']), attributes };
    }
  }
}

const textOf = (value: Value) => (typeof value === 'string' ? value : '');

const nameOf = ({ name }: ValueMap, index: Value) =>
  [textOf(name), typeof index === 'string' || typeof index === 'number' ? String(index) : '']
    .filter(Boolean)
    .join('-');

/** What is true of a value, told by objects of the same form. */
interface Marks {
  /** Known after apply. */
  readonly unknown: Value;
  readonly hidden: Value;
}

/** The value with marks on what is known only after apply, and on what is a secret. */
function marked(value: Value, { unknown, hidden }: Marks, path: Path): Value {
  const isHidden = hidden === true && (value ?? undefined) !== undefined;
  if (unknown === true || isHidden)
    return new AfterApply(formatPath(path).replace(/^\["(.*?)"\]/, '$1'), hidden === true);
  if (path.length > deepest) return value;
  const below = (step: string | number) => ({ unknown: under(unknown, step), hidden: under(hidden, step) });
  if (isList(unknown) || isList(value)) {
    const items = isList(value) ? value : [];
    const length = Math.max(items.length, isList(unknown) ? unknown.length : 0);
    return Array.from({ length }, (_, i) => marked(items[i], below(i), [...path, i]));
  }
  if (!isMap(unknown) && !isMap(value)) return value;
  const all: { [key: string]: Value } = {};
  const given = isMap(value) ? value : {};
  for (const key of new Set([...Object.keys(given), ...Object.keys(isMap(unknown) ? unknown : {})]))
    define(all, key, marked(under(given, key), below(key), [...path, key]));
  return all;
}

function under(value: Value, step: string | number): Value {
  if (isList(value)) return typeof step === 'number' ? value[step] : undefined;
  return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** The marks that a state file has as a list of paths. */
function hiddenAt(paths: Value): Value {
  const marks: { [step: string]: Value } = {};
  for (const path of isList(paths) ? paths : []) {
    const steps = isList(path) ? path.map(stepOf) : [];
    let into = marks;
    for (const [i, step] of steps.entries()) {
      const there = Object.hasOwn(into, step) ? into[step] : undefined;
      if (there === true) break;
      const next: { [step: string]: Value } | true = i === steps.length - 1 || (isMap(there) ? there : {});
      define(into, step, next);
      if (next === true) break;
      into = next;
    }
  }
  return marks;
}

/** `{ "type": "get_attr", "value": "tags" }`, `{ "type": "index", "value": { "value": 0, "type": "number" } }` */
function stepOf(step: Value): string {
  const value = isMap(step) ? step['value'] : undefined;
  const told = isMap(value) ? value['value'] : value;
  return typeof told === 'string' || typeof told === 'number' ? String(told) : '';
}
