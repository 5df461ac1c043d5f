/**
 * Rules as they stand in files of others, in the one form in which they are compared: what Azure's API definition has,
 * in its spelling, nothing empty, sets in order. It shares nothing with what imports them.
 */
import { load } from '../arm/check';

export interface Json {
  readonly [key: string]: unknown;
}

interface Node {
  readonly kind: string;
  readonly properties?: { readonly [name: string]: Node };
  readonly additionalProperties?: Node | true;
  readonly items?: Node;
  readonly readOnly?: boolean;
}

const table = load('Microsoft.Insights/dataCollectionRules', '2024-03-11').body as Node;

/** What an expression reads like: the stand-in of its input. */
type Opened = (text: string) => string;

/** The rule that stands in an object: its properties below `properties`, or beside everything else. */
export function ruleIn(given: Json, opened: Opened): Json {
  const beside = ['name', 'location', 'kind', 'tags', 'identity'];
  const told = isObject(given['properties'])
    ? given
    : {
        ...pick(given, (key) => beside.includes(key)),
        properties: pick(given, (key) => !beside.includes(key)),
      };
  const {
    kind: innerKind,
    dataCollectionEndpointResourceId: endpoint,
    ...properties
  } = told['properties'] as Json;
  const kind = told['kind'] ?? innerKind;
  const body = {
    location: told['location'],
    tags: told['tags'],
    identity: told['identity'],
    ...(kind === 'All' ? {} : { kind }),
    properties: { ...properties, ...(endpoint === undefined ? {} : { dataCollectionEndpointId: endpoint }) },
  };
  const known = within(table, body) as Json;
  const rule = normal(withExpressions({ name: told['name'], ...known }, opened), '') as Json;
  return normal(metByName(withoutIdle(rule)), '') as Json;
}

/** A body as an engine asks for it, or a plan has it. */
export const bodyOf = (name: unknown, body: Json): Json => normal({ name, ...body }, '') as Json;

const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const pick = (map: Json, wanted: (key: string) => boolean): Json =>
  Object.fromEntries(Object.entries(map).filter(([key]) => wanted(key)));

/** Only what the table has, and what is anyone's to write. */
function within(node: Node, value: unknown): unknown {
  if (Array.isArray(value)) return node.items ? value.map((item) => within(node.items!, item)) : value;
  if (!isObject(value) || node.kind === 'any' || !node.properties) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const child = node.properties?.[key] ?? node.additionalProperties;
      if (child === undefined || (child !== true && child.readOnly)) return [];
      return [[key, child === true ? inner : within(child, inner)]];
    }),
  );
}

function withExpressions(value: unknown, opened: Opened): unknown {
  if (typeof value === 'string') return opened(value);
  if (Array.isArray(value)) return value.map((item) => withExpressions(item, opened));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [opened(key), withExpressions(inner, opened)]),
  );
}

const ordered = ['extensionSettings', 'customVMScrapeConfig'];

function normal(value: unknown, key: string, inOrder = false): unknown {
  if (typeof value === 'string') {
    if (key === 'location') return value.toLowerCase().replaceAll(' ', '');
    return /Id$|^userAssignedIdentities$/i.test(key) && value.startsWith('/') ? value.toLowerCase() : value;
  }
  if (key === 'userAssignedIdentities' && isObject(value)) return normal(Object.keys(value), key);
  if (Array.isArray(value)) {
    const items = value.map((item) => normal(item, key, inOrder)).filter((item) => item !== undefined);
    if (inOrder || ordered.includes(key)) return items.length ? items : undefined;
    const texts = [...new Set(items.map((item) => JSON.stringify(item)))].sort();
    return texts.length ? texts.map((text) => JSON.parse(text) as unknown) : undefined;
  }
  if (!isObject(value)) return value ?? undefined;
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, normal(inner, name, inOrder || ordered.includes(key))] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** A source whose transformation changes nothing has none. */
function withoutIdle(rule: Json): Json {
  const properties = rule['properties'] as Json | undefined;
  const sources = properties?.['dataSources'];
  if (!isObject(sources)) return rule;
  const plain = Object.fromEntries(
    Object.entries(sources).map(([kind, list]) => [
      kind,
      Array.isArray(list)
        ? list.map((source: Json) =>
            pick(source, (key) => key !== 'transformKql' || !/^(source)?$/.test(String(source[key]).trim())),
          )
        : list,
    ]),
  );
  return { ...rule, properties: { ...properties, dataSources: plain } };
}

/** A name that is left open under two words means the one destination whose name is left open. */
function metByName(rule: Json): Json {
  const properties = rule['properties'] as Json | undefined;
  const flows = properties?.['dataFlows'];
  const all = Object.values((properties?.['destinations'] ?? {}) as Json).flat() as Json[];
  const isOpen = (name: unknown) => /^<input |\/input-/.test(String(name));
  const names = all.map(({ name }) => name as string);
  const [name, ...others] = names.filter(isOpen);
  if (!Array.isArray(flows) || name === undefined || others.length) return rule;
  const meant = (one: string) => (isOpen(one) && !names.includes(one) ? name : one);
  return {
    ...rule,
    properties: {
      ...properties,
      dataFlows: flows.map((flow: Json) =>
        Array.isArray(flow['destinations'])
          ? { ...flow, destinations: flow['destinations'].map(meant) }
          : flow,
      ),
    },
  };
}
