/**
 * Rules that were found, as a spec: written out in full, planned back, and held against what was found. What the words
 * of a spec do not carry goes into `overrides`; what says nothing that a default would not say is left out.
 */
import { type PlannedResource } from '../plan';
import { isError, said } from '../noun';
import { type Path, type Problem, formatPath } from '../problem';
import { readDocument } from '../spec/document';
import { planSpec } from '../spec/spec';
import { type Value, type ValueMap, define, isList, isMap } from '../value';
import { writeSpec } from '../write/spec';
import type { FoundRule, FoundRules } from './found-rules';
import { asSpec, bodyFound } from './in-spec-words';
import type { Input } from './input';
import { type Wrong, strays, unadopted, withIdsAsked, withNamesMet } from './left-open';
import { inputsIn, literalInputs } from './literal-inputs';
import { OpenInputs } from './open-inputs';
import { areOne, atPlace, inDocument, placeInBody } from './problem-places';
import { comparable, patchOf } from './same-body';
import { shrunk } from './shrink';
import { KnownNouns, bodyOf, lacking, planned, referredNouns } from './trial';
import { uncarried } from './uncarried';
import { References, writtenRule } from './written-rule';

export interface ImportedRule {
  readonly key: string;
  readonly at: Path;
  /** What is wrong with it, in the document that it was read from. */
  readonly problems: readonly Problem[];
  /** The paths that a rule planned from what was written does not have as they were found. */
  readonly lost: readonly string[];
  readonly found: FoundRule;
}

export interface ImportedRules {
  /** A spec, as data. */
  readonly spec: ValueMap;
  readonly rules: readonly ImportedRule[];
}

export interface ImportOptions {
  /** Whether what exists is taken over. */
  readonly adopt?: boolean;
  /** Whether the engine's own resource carries everything of a planned one. */
  readonly carries?: (planned: PlannedResource) => boolean;
}

export function importRules({ rules, inputs }: FoundRules, options: ImportOptions = {}): ImportedRules {
  const references = new References();
  const nouns = new KnownNouns(references);
  const open = new OpenInputs(inputs, literalInputs(rules));
  const imported = rules.map((found) =>
    importRule(withIdsAsked(withNamesMet(found), open.another), references, nouns, open.one, options),
  );
  const spec = specOf(imported, references, open);
  return { spec, rules: heldTogether(imported, spec) };
}

function specOf(imported: readonly Trial[], references: References, open: OpenInputs): ValueMap {
  const sections = asSpec({
    ...sectionsOf(references),
    rules: Object.fromEntries(imported.map(({ rule, props }) => [rule.key, props])),
  }) as ValueMap;
  const used = inputsIn(sections);
  const asked = open.all.filter(({ name }) => used.has(name));
  return withoutEmpty({
    inputs: asSpec(Object.fromEntries(asked.map((input) => [input.name, declared(input)]))),
    ...sections,
  });
}

/** The rules with what is said of them only together: they are read from the spec as it was written. */
function heldTogether(imported: readonly Trial[], spec: ValueMap): readonly ImportedRule[] {
  const { planned: again, problems: found } = planSpec(readDocument(writeSpec(spec)).data);
  // A rule that refers to a noun with mistakes is planned as if there were nothing to know of it.
  const isSound = !found.some((problem) => isError(problem) && problem.path[0] !== 'rules');
  return imported.map(({ rule, wanted, inDocument: placed }) => {
    const together = imported.length > 1 ? found.filter((problem) => isOf(problem, rule.key)) : [];
    const more = together.map((problem) => placed(problem.at(problem.path.slice(2))));
    const told = rule.problems.map(String);
    const plan = again.find(({ entry }) => entry.section === 'rules' && entry.key === rule.key)?.conceived
      .plan;
    // What was written says the same as what was planned from it – or that is said.
    const lost = plan && isSound && rule.lost.length === 0 ? lacking(wanted, { body: bodyOf(plan) }) : [];
    return {
      ...rule,
      lost: [...rule.lost, ...lost.map(formatPath)],
      problems: [...rule.problems, ...more.filter((problem) => !told.includes(String(problem)))],
    };
  });
}

const isOf = ({ path: [section, name] }: Problem, key: string) => section === 'rules' && name === key;

const sectionsOf = (references: References): ValueMap =>
  Object.fromEntries(
    Object.entries(referredNouns).map(([section, { name }]) => [
      section,
      Object.fromEntries(
        references.all.filter((one) => one.noun === name).map(({ word, id }) => [word, { existing: id }]),
      ),
    ]),
  );

const withoutEmpty = (spec: ValueMap): ValueMap =>
  Object.fromEntries(
    Object.entries(spec).filter(([, section]) => !isMap(section) || Object.keys(section).length),
  );

const specTypes: { readonly [type: string]: string } = {
  int: 'number',
  bool: 'boolean',
  array: 'list',
  object: 'any',
};

const declared = ({ type, description, expression, default: usual, secure }: Input): ValueMap =>
  said<Value>({
    type: specTypes[type],
    description: description ?? (expression.startsWith('[') ? expression : undefined),
    default: usual,
    secure: secure || undefined,
  });

/** A rule as it was tried out by itself. */
interface Trial {
  readonly props: ValueMap;
  readonly wanted: ValueMap;
  readonly inDocument: (problem: Problem) => Problem;
  readonly rule: ImportedRule;
}

function importRule(
  { wrong, ...found }: Wrong,
  references: References,
  nouns: KnownNouns,
  open: (name: string) => Input,
  { adopt, carries }: ImportOptions,
): Trial {
  const body = asSpec(bodyFound(found)) as ValueMap;
  const { name, location, kind, identity, tags, properties } = found;
  const written = writtenRule({ name, location, kind, identity, tags, properties }, references);
  const full = {
    ...written.props,
    location: written.props['location'] ?? open('location'),
    resourceGroup: found.resourceGroup ?? open('resourceGroup'),
    ...(adopt && found.resourceId !== undefined ? { adopt: found.resourceId } : {}),
  };
  const names = nouns.all;
  const { props, wanted, problems, lost, unsaid } = settled(body, full, carries, (tried) =>
    planned(tried, found.key, names),
  );
  const inRule = [...problems, ...strays(found)];
  const told = [...inRule.map(({ path }) => placeInBody(path, written)), ...wrong.map(({ path }) => path)];
  const untold = unsaid.filter(({ path }) => !told.some((other) => areOne(other, path)));
  const placed = (problem: Problem) => inDocument(problem, found, written);
  const others = [...wrong, ...untold, ...unadopted(found, adopt)];
  return {
    props,
    wanted,
    inDocument: placed,
    rule: {
      key: found.key,
      at: found.at,
      problems: [...inRule.map(placed), ...others.map((problem) => atPlace(problem, problem.path, found))],
      lost: lost.map(formatPath),
      found,
    },
  };
}

/** The props that plan what was found: patched with what their words do not carry, and without what says nothing. */
function settled(
  body: ValueMap,
  full: ValueMap,
  carries: ImportOptions['carries'],
  attempt: (props: ValueMap) => ReturnType<typeof planned>,
) {
  const wanted = (comparable(body) ?? {}) as ValueMap;
  const first = attempt(full);
  const misses = lacking(wanted, first);
  const around = first.resource && carries && !carries(first.resource) ? { throughAzureApi: true } : {};
  const unpatched = { ...full, ...around };
  const patched = misses.length
    ? { ...unpatched, overrides: { Resource: patchOf(asPatch(body), misses) } }
    : unpatched;
  const second = misses.length ? attempt(patched) : first;
  if (lacking(wanted, second).length)
    return { props: unpatched, wanted, problems: attempt(unpatched).problems, lost: misses, unsaid: [] };
  const [props, last] = shrunk(patched, wanted, second, attempt);
  const unsaid = first.body ? uncarried(body, (comparable(first.body) ?? {}) as ValueMap, misses) : [];
  return { props, wanted, problems: last.problems, lost: [], unsaid };
}

/** Patches are written as Azure writes them: streams by name. */
function asPatch(wanted: ValueMap): ValueMap {
  const properties = isMap(wanted['properties']) ? wanted['properties'] : {};
  const streams = properties['streamDeclarations'];
  if (!isList(streams)) return wanted;
  const named: { [stream: string]: Value } = {};
  for (const stream of streams)
    if (isMap(stream) && typeof stream['name'] === 'string')
      define(named, stream['name'], { columns: stream['columns'] });
  return { ...wanted, properties: { ...properties, streamDeclarations: named } };
}
