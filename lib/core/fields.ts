/** The properties that Azure's resources have in common, and the nouns that they refer to. */
import { isName, nameFor, nameRules } from './azure/names';
import { resourceGroupType } from './azure/our-types';
import { allRegions, isRegion, plainRegion } from './azure/regions';
import { canonicalResourceId, parseResourceId } from './azure/resource-id';
import { type ResourceType, typeTitles } from './azure/resource-types';
import { type Handle, type NounName, brokenHandle, handleOf } from './handle';
import { didYouMean } from './nearest';
import { listed, quoted } from './problem';
import { type Names, type Schema, type Text, mapOf, reading, text, textLike } from './schema';
import { type Complaint, article, sentence, shapeProblems, wrongType } from './shape-problems';
import { Attribute, Unknown } from './value';

/** How a noun is spoken of, and what else than a new one would do. */
interface Spoken {
  readonly spec: string;
  readonly existing: string;
}

/** Another noun: its construct or component in a program, its name in a spec. */
export function noun(name: NounName, title: string, words: Spoken): Schema<Handle> {
  return reading(`The name of ${article(title)} in this spec.`, (given, names) => {
    if (given instanceof Unknown) return { value: brokenHandle(name) };
    const handle = handleOf(given) ?? (typeof given === 'string' ? names?.find(name, given) : undefined);
    if (handle?.noun === name) return { value: handle };
    if (!handle && typeof given === 'string' && names)
      return noSuchNoun(given, title, names.all(name), words);
    return notThatNoun(given, handle, title, words);
  });
}

function notThatNoun(given: unknown, handle: Handle | undefined, title: string, words: Spoken): Complaint {
  const { wrongType: kind, needed } = shapeProblems;
  if (handle) return { kind, message: `This is ${article(handle.noun)}, not ${article(title)}.` };
  if (given === undefined) return { kind: needed, message: `${sentence(article(title))} is needed here.` };
  const message =
    typeof given === 'string'
      ? `${quoted(given)} is text, and ${article(title)} is needed here.`
      : wrongType(article(title))({ input: given });
  return { kind, message, cure: `Pass the one that your program makes, or ${words.existing}.` };
}

function noSuchNoun(given: string, title: string, there: readonly string[], { spec }: Spoken): Complaint {
  const have = there.length ? `This spec has the ${spec} ${listed(there)}.` : `This spec has no ${spec}.`;
  return {
    kind: shapeProblems.noSuchNoun,
    message: `There is no ${title} ${quoted(given)}.`,
    cure: didYouMean(given, there) ?? have,
  };
}

/** A region, in any spelling that Azure answers to; the model has its plain name. */
export const location: Schema<Text> = text('a region')
  .check((value) => {
    if (typeof value !== 'string' || isRegion(plainRegion(value))) return undefined;
    return {
      kind: shapeProblems.wrongRegion,
      message: `${quoted(value)} is not a region of Azure.`,
      cure:
        didYouMean(value, allRegions()) ??
        'If it is newer than this release, give a region nearby here and the new one in "overrides": { Resource: { location: … } }.',
    };
  })
  .map((value) => (typeof value === 'string' ? plainRegion(value) : value));

/** A resource's name, or undefined: then one is made from the noun's own. */
export const resourceName = (type: ResourceType): Schema<Text | undefined> => nameOf(type).optional();

/** The name of a resource that nothing else gives one. */
export function nameOf(type: ResourceType, what = 'a name'): Schema<Text> {
  return text(what).check((value) =>
    typeof value !== 'string' || isName(type, value)
      ? undefined
      : {
          kind: shapeProblems.wrongName,
          message: `${quoted(value)} cannot name ${article(typeTitles[type])}, which has ${nameRules[type].says}.`,
          cure: `${quoted(nameFor(type, [value]))} would do.`,
        },
  );
}

/** The id of a resource, in canonical casing; of one of the types, where they are named. */
export function resourceId(what: string, types?: readonly string[]): Schema<Text> {
  return text(what)
    .check((value) => (typeof value === 'string' ? noSuchId(value, what, types) : undefined))
    .map((value) => (typeof value === 'string' ? canonicalResourceId(value) : value));
}

function noSuchId(value: string, what: string, types: readonly string[] | undefined): Complaint | undefined {
  const id = parseResourceId(value);
  if (!id) {
    return {
      kind: shapeProblems.wrongId,
      message: `${quoted(value)} is not a resource id.`,
      cure: `It begins with "/subscriptions/…/resourceGroups/…/providers/${types?.[0] ?? '…'}/".`,
    };
  }
  if (!types || types.some((type) => type.toLowerCase() === id.type.toLowerCase())) return undefined;
  return {
    kind: shapeProblems.wrongId,
    message: `${quoted(value)} is the id of a ${quoted(id.type)}, and ${what} is needed here.`,
  };
}

/** The one noun of these that a spec calls by the name. */
export const calledBy =
  (...nouns: readonly NounName[]) =>
  (given: unknown, names: Names): Handle | undefined => {
    const called = typeof given === 'string' ? nouns.flatMap((noun) => names.find(noun, given) ?? []) : [];
    return called.length === 1 ? called[0] : undefined;
  };

/** An id that Microsoft Entra gives. */
export const entraId = (what: string): Schema<Text> =>
  textLike(what, guidForm, 'it has the form of a GUID, as in "00000000-0000-0000-0000-000000000000"');

export const guidForm = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A resource group by name; in a spec that makes one of that name, it is that one. */
export const resourceGroupName: Schema<Text> = text('the name of a resource group')
  .check((value) => {
    const isId =
      (value instanceof Attribute && value.path === 'id') ||
      (typeof value === 'string' && value.startsWith('/'));
    const message = isId
      ? 'The name of a resource group is needed here, and its id was given.'
      : `${typeof value === 'string' ? quoted(value) : ''} is no name of a resource group, which has ${nameRules[resourceGroupType].says}.`;
    if (isId) return { kind: shapeProblems.wrongName, message, cure: 'Pass its "name".' };
    return typeof value !== 'string' || isName(resourceGroupType, value)
      ? undefined
      : {
          kind: shapeProblems.wrongName,
          message,
          cure: `${quoted(nameFor(resourceGroupType, [value]))} would do.`,
        };
  })
  .map((value, names) => {
    const made = typeof value === 'string' ? names?.find('ResourceGroup', value) : undefined;
    return made ? made.resource.attribute('name') : value;
  });

export const tags: Schema<{ readonly [key: string]: Text } | undefined> = mapOf(
  text('text'),
  'an object of tags',
).optional();
