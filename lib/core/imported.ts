/** Nouns that stand for what exists already. */
import { nameIn, parseResourceId } from './azure/resource-id';
import { type ResourceType, typeTitles } from './azure/resource-types';
import type { Handle } from './handle';
import type { AnyNoun } from './noun';
import { Existing } from './plan';
import type { Problem } from './problem';
import { location, resourceId } from './fields';
import { type Schema, type Setting, type Text, parse, record } from './schema';
import { article } from './shape-problems';
import { Unknown } from './value';

export interface Imported {
  readonly handle: Handle & { readonly resource: Existing };
  readonly problems: readonly Problem[];
}

/** The handle of an existing resource; its region is read from Azure where it is not given. */
export function importNoun(
  noun: AnyNoun,
  given: unknown,
  region: unknown,
  setting: Setting,
  word = 'id',
): Imported {
  const parsed = parse(schemaOf(noun, word), { [word]: given, location: region ?? undefined }, setting);
  const id: Text = parsed.model?.[word] ?? new Unknown();
  const resource = new Existing(noun.type, id, 'Existing');
  const known = typeof id === 'string' ? parseResourceId(id) : undefined;
  const handle = {
    noun: noun.noun ?? 'ResourceGroup',
    id,
    name: known && nameIn(known),
    location: parsed.model?.['location'] ?? resource.attribute('location'),
    resource,
  };
  return { handle, problems: parsed.problems };
}

const schemas = new Map<string, Schema<Given>>();
type Given = { readonly [property: string]: Text | undefined };

/** A schema takes longer to build than to use, and many nouns may exist already. */
function schemaOf({ type }: AnyNoun, word: string): Schema<Given> {
  const key = `${type}/${word}`;
  const known = schemas.get(key) ?? builtFor(type, word);
  schemas.set(key, known);
  return known;
}

const builtFor = (type: ResourceType, word: string): Schema<Given> =>
  record<{ readonly [property: string]: Schema<Text | undefined> }>({
    [word]: resourceId(`the id of ${article(typeTitles[type])}`, [type]),
    location: location.optional(),
  });
