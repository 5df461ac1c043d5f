/** Nouns that stand for what exists already. */
import { nameIn, parseResourceId } from './azure/resource-id';
import { typeTitles } from './azure/resource-types';
import type { Handle } from './handle';
import type { AnyNoun } from './noun';
import { Existing } from './plan';
import type { Problem } from './problem';
import { location, resourceId } from './fields';
import { type Setting, type Text, parse, record } from './schema';
import { article } from './shape-problems';
import { Unknown } from './value';

export interface Imported {
  readonly handle: Handle & { readonly resource: Existing };
  readonly problems: readonly Problem[];
}

/** The handle of an existing resource; its region is read from Azure where it is not given. */
export function importNoun(noun: AnyNoun, id: unknown, region: unknown, setting: Setting): Imported {
  const parsed = parse(schemaOf(noun), { id, location: region ?? undefined }, setting);
  const model = parsed.model ?? { id: new Unknown() as Text, location: new Unknown() as Text };
  const resource = new Existing(noun.type, model.id, 'Existing');
  const known = typeof model.id === 'string' ? parseResourceId(model.id) : undefined;
  const handle = {
    noun: noun.noun ?? 'ResourceGroup',
    id: model.id,
    name: known && nameIn(known),
    location: model.location ?? resource.attribute('location'),
    resource,
  };
  return { handle, problems: parsed.problems };
}

const schemaOf = ({ type }: AnyNoun) =>
  record({ id: resourceId(`the id of ${article(typeTitles[type])}`, [type]), location: location.optional() });
