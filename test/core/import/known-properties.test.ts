/** What the importer knows of a rule's body, held against Azure's own table. */
import { type Known, required, ruleBody } from '../../../lib/core/import/known-properties';
import { load } from '../../arm/check';

interface Node {
  readonly kind: string;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly properties?: { readonly [name: string]: Node };
  readonly additionalProperties?: Node | true;
  readonly items?: Node;
}

/** The table in the words of the tree. */
function told({ kind, readOnly, properties = {}, additionalProperties, items }: Node): unknown {
  if (readOnly) return 'read-only';
  if (kind === 'array') return [told(items!)];
  if (kind !== 'object') return kind;
  const named = Object.entries(properties).map(([name, node]) => [name, told(node)] as const);
  const any =
    additionalProperties && additionalProperties !== true ? { '*': told(additionalProperties) } : {};
  return { ...Object.fromEntries(named), ...any };
}

/** The tree with what only we say of it taken out. */
function plain(known: Known): unknown {
  if (known === 'source-transform') return 'string';
  if (typeof known === 'string') return known;
  if (Array.isArray(known)) return known.map(plain);
  return Object.fromEntries(Object.entries(known).map(([name, inner]) => [name, plain(inner)]));
}

it('knows what the newest version of the API knows, no more and no less', () => {
  const { body } = load('Microsoft.Insights/dataCollectionRules', '2024-03-11');
  expect(plain(ruleBody)).toEqual(told(body));
});

it('calls a transformation old wherever a source has one, and nowhere else', () => {
  const placesOf = (known: Known, path: string): string[] => {
    if (known === 'source-transform') return [path];
    if (typeof known === 'string') return [];
    return Object.entries(known).flatMap(([name, inner]) => placesOf(inner, `${path}/${name}`));
  };
  const inTable = (node: Node, path: string): string[] => [
    ...(path.endsWith('/transformKql') ? [path] : []),
    ...Object.entries(node.properties ?? {}).flatMap(([name, inner]) => inTable(inner, `${path}/${name}`)),
    ...(node.items ? inTable(node.items, `${path}/0`) : []),
  ];
  const { body } = load('Microsoft.Insights/dataCollectionRules', '2024-03-11');
  expect(placesOf(ruleBody, '').sort()).toEqual(
    inTable(body, '')
      .filter((path) => path.startsWith('/properties/dataSources/'))
      .sort(),
  );
});

it('requires what the newest version of the API requires, of what it knows', () => {
  const { body } = load('Microsoft.Insights/dataCollectionRules', '2024-03-11');
  const requires = (node: Node, name: string): readonly (readonly [string, readonly string[]])[] => {
    const own = Object.entries(node.properties ?? {});
    const needed = own.filter(([, inner]) => inner.required).map(([property]) => property);
    return [
      ...(needed.length ? [[name, needed] as const] : []),
      ...own.flatMap(([property, inner]) => requires(inner, property)),
      ...(node.items ? requires(node.items, name) : []),
    ];
  };
  // A rule without a region gets one, and its price is no one's to say.
  const { '': _region, sku: _price, ...others } = Object.fromEntries(requires(body, ''));
  const sorted = (all: typeof required) =>
    Object.fromEntries(Object.entries(all).map(([name, needed]) => [name, [...needed].sort()]));
  expect(sorted(required)).toEqual(sorted(others));
});
