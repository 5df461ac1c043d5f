/** Any JSON document → the data collection rules in it, in the words of plans, with inputs for what it leaves open. */
import { kebab } from '../azure/names';
import { parseResourceId } from '../azure/resource-id';
import type { Path, Problem } from '../problem';
import { listed } from '../problem';
import { wrongType } from '../shape-problems';
import type { Shape } from '../take-apart';
import { type Value, type ValueMap, isList, isMap } from '../value';
import { type Candidate, isAround, ruleIdIn } from './candidate';
import { expressionIn, referenceIn } from './expression';
import { Input, Inputs } from './input';
import { ruleBody, ruleProperties } from './known-properties';
import { inAzuresWords } from './module-parameters';
import { notImported } from './not-imported';
import { nothingFound } from './nothing-found';
import { importProblems } from './problems';
import { readKnown, readProperties } from './read-body';
import { AfterApply, type Dropped, type Place, Reading, below, computed, takesDefault } from './reading';
import { structureIn } from './scope';
import { search } from './search';
import { rulesOfTerraform } from './terraform';

export { Input } from './input';
export { holdsTerraform } from './terraform';

/** A rule of a document; what it leaves to the deployment are `Input`s among its values. */
export interface FoundRule {
  /** Where in the document. */
  readonly at: Path;
  /** A word to call it by: kebab-case, unlike that of any other rule of the document. */
  readonly key: string;
  readonly name?: Value;
  readonly location?: Value;
  readonly kind?: Value;
  /** `type`, and `userAssignedIdentities` as a list of ids. */
  readonly identity?: Value;
  readonly tags?: Value;
  readonly resourceGroup?: Value;
  /**
   * Azure's body below `properties`, without what Azure alone writes. `streamDeclarations` is a list of
   * `{ name, columns: { <column>: <type> } }`.
   */
  readonly properties: ValueMap;
  readonly apiVersion?: string;
  /** Of a rule that exists. */
  readonly resourceId?: string;
  readonly dropped: readonly Dropped[];
  /** Where in the document its properties are; absent where they stand there in other words. */
  readonly propertiesAt?: Path;
}

/** The words that rules and inputs of other documents have, to which a document's own are added. */
export interface Taken {
  readonly keys: Set<string>;
  readonly inputs: Set<string>;
}

export interface FoundRules {
  readonly rules: readonly FoundRule[];
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/** @param terraform the shape of `azurerm_monitor_data_collection_rule`, needed where `holdsTerraform` */
export function foundRules(
  document: unknown,
  terraform?: Shape,
  { keys, inputs: names }: Taken = { keys: new Set(), inputs: new Set() },
): FoundRules {
  const { candidates, problems: found } = rulesOfTerraform(document, terraform) ?? search(document);
  const inputs = new Inputs(names);
  const problems = [...found];
  const rules = candidates.flatMap((candidate) => {
    const reading = new Reading(inputs, candidate.template);
    const rule = read(candidate, reading, keys);
    problems.push(...reading.problems);
    return rule ? [rule] : [];
  });
  if (candidates.length === 0 && problems.length === 0) problems.push(nothingFound(document));
  if (rules.length) problems.push(...notImported(document));
  return { rules, inputs: inputs.all, problems };
}

function read(candidate: Candidate, to: Reading, keys: Set<string>): FoundRule | undefined {
  const { top, at } = candidate;
  const inner: Place = { ...candidate, at: candidate.propertiesAt, path: ['properties'] };
  const outer: Place = { ...candidate, at: candidate.topAt, path: [] };
  const written = opened(candidate.properties, inner, to);
  if (!written) return undefined;
  const said = inAzuresWords(written.value);
  const name = readKnown(top['name'], 'string', below(outer, 'name'), to);
  const { kind, identity, tags, location } = readTop(top, outer, to);
  const innerKind = readKnown(said.kind, 'string', below(written.place, 'kind'), to);
  const properties = readProperties(said.properties, ruleProperties, written.place, to);
  to.dropped.push(...(candidate.unread ?? []));
  if (!candidate.sure) reportMissing(said.properties, written.place, to);
  const { apiVersion, id } = top;
  const resourceId = ruleIdIn(id);
  return {
    at,
    key: free(callable(name) ?? callable(candidate.called) ?? 'rule', keys),
    ...present({
      name,
      location,
      kind: realKind(kind) ?? realKind(innerKind),
      identity: realIdentity(identity),
      tags: isMap(tags) && Object.keys(tags).length === 0 ? undefined : tags,
      resourceGroup: groupOf(top, resourceId),
    }),
    properties,
    ...(typeof apiVersion === 'string' ? { apiVersion } : {}),
    ...(resourceId === undefined ? {} : { resourceId }),
    dropped: to.dropped,
    ...(candidate.turned ? {} : { propertiesAt: written.place.at }),
  };
}

/** The properties as an object; what is decided only at deployment says nothing of the rule. */
function opened(given: unknown, place: Place, to: Reading) {
  if (isMap(given)) return { value: given, place };
  const expression = to.template && typeof given === 'string' ? expressionIn(given) : undefined;
  const reference = expression === undefined ? undefined : referenceIn(expression);
  const held = reference && structureIn(place.scopes, reference);
  if (held && isMap(held.value)) {
    if (held.isDefault) to.drop(place, takesDefault);
    return { value: held.value, place: { ...place, at: held.at, scopes: held.scopes } };
  }
  if (expression === undefined && !(given instanceof AfterApply))
    to.report(importProblems.wrongShape, place, wrongType('an object')({ input: given }));
  else to.report(importProblems.computed, place, computed.says, computed.cure);
  return undefined;
}

const { properties: _, ...knownTop } = ruleBody;

function readTop(top: ValueMap, place: Place, to: Reading): ValueMap {
  const rest = Object.fromEntries(
    Object.entries(top).filter(([key, value]) => !isAround(key) && (value ?? undefined) !== undefined),
  );
  const { copy, condition, sku, ...known } = rest;
  if (copy !== undefined)
    to.drop(below(place, 'copy'), 'A loop of the template makes several of this rule; here it is made once.');
  if (condition !== undefined)
    to.drop(
      below(place, 'condition'),
      'The template makes this rule on a condition; here it is always made.',
    );
  if (sku !== undefined)
    to.drop(below(place, 'sku'), 'A rule costs the same in every SKU, and has none here.');
  return readProperties(known, knownTop, place, to);
}

function reportMissing(properties: ValueMap, place: Place, to: Reading): void {
  const there = Object.keys(properties).map((key) => key.toLowerCase());
  if (there.includes('agentsettings')) return;
  const missing = ['destinations', 'dataFlows'].filter((part) => !there.includes(part.toLowerCase()));
  if (missing.length)
    to.report(
      importProblems.partial,
      place,
      `This looks like a part of a data collection rule: it has no ${listed(missing, 'or')}.`,
      'It is imported as far as it goes; what it lacks may stand elsewhere in the program that it was taken from.',
    );
}

/** What the portal and the modules call a rule without a kind. */
const realKind = (kind: Value) =>
  typeof kind === 'string' && kind.toLowerCase() === 'all' ? undefined : kind;

function realIdentity(identity: Value): Value {
  if (!isMap(identity)) return identity;
  const { type, userAssignedIdentities: ids, ...others } = identity;
  if (type === 'None') return undefined;
  return { type, ...others, ...(isList(ids) && ids.length ? { userAssignedIdentities: ids } : {}) };
}

function groupOf({ resourceGroup }: ValueMap, id: string | undefined): Value {
  const parsed = id === undefined ? undefined : parseResourceId(id)?.resourceGroup;
  return parsed ?? (typeof resourceGroup === 'string' ? resourceGroup : undefined);
}

const present = (parts: { readonly [part: string]: Value }) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

/** A word that a text makes, if it makes one; an input makes one of what it would be by default. */
function callable(text: Value): string | undefined {
  if (text instanceof Input) return callable(text.default);
  if (typeof text !== 'string') return undefined;
  // Words become names in programs, which begin with a letter.
  const word = kebab(text.slice(0, 200))
    .replace(/^[\d-]+/, '')
    .slice(0, 60);
  return word.replace(/-+$/, '') || undefined;
}

function free(word: string, taken: Set<string>): string {
  let key = word;
  for (let i = 2; taken.has(key); i++) key = `${word}-${i}`;
  taken.add(key);
  return key;
}
