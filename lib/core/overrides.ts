/** The escape hatch: a patch for a planned resource by its id, merged last, so that both engines have it. */
import { didYouMean } from './nearest';
import { type Body, type PlannedResource, asPlansWrite } from './plan';
import { type Problem, ProblemKind, listed, quoted } from './problem';
import { anyMap, knownMap } from './schema';
import { type Value, type ValueMap, define, isMap } from './value';

export const overrideProblems = {
  noSuchResource: new ProblemKind('AMC0032', 'An override names a resource that its noun plans.'),
};

export type Overrides = { readonly [id: string]: ValueMap };

export const overrides = knownMap(
  anyMap('an object that patches the body'),
  'an object of patches by resource',
).optional();

/** Patches the bodies; says which patches are for nothing. */
export function applyOverrides(
  resources: readonly PlannedResource[],
  patches: Overrides | undefined,
): readonly Problem[] {
  if (!isMap(patches)) return [];
  const ids = resources.map((resource) => resource.id);
  for (const resource of resources) {
    const patch = Object.hasOwn(patches, resource.id) ? patches[resource.id] : undefined;
    if (patch) resource.body = asPlansWrite(merge(resource.body, patch) as Body);
  }
  return Object.keys(patches)
    .filter((id) => !ids.includes(id))
    .map((id) =>
      overrideProblems.noSuchResource.at(
        ['overrides', id],
        `This noun plans no resource ${quoted(id)}.`,
        didYouMean(id, ids) ?? `It plans ${listed(ids)}.`,
      ),
    );
}

/** As a JSON merge patch: objects are merged, lists and values replaced, null takes away. */
export function merge(target: Value, patch: Value): Value {
  if (!isMap(patch)) return patch;
  const merged: { [key: string]: Value } = { ...(isMap(target) ? target : {}) };
  for (const key of Object.keys(patch)) {
    const value = patch[key];
    if (value === null) Reflect.deleteProperty(merged, key);
    else define(merged, key, merge(merged[key], value));
  }
  return merged;
}
