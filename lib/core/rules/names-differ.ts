import type { CollectedRule } from '../model/collect';
import { presets } from '../presets';
import { type Path, ProblemKind, quoted } from '../problem';
import type { Value } from '../value';

export const sameName = new ProblemKind(
  'AMC0206',
  'Sources of a rule have different names, and so have its destinations and its references.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure',
  },
);

/** Azure does not tell names apart by case. A source that was split has the names of its parts. */
export function* namesDiffer({ given, targets, references }: CollectedRule) {
  const parts = given.flatMap(({ bodies, path }) => bodies.map(({ name }) => ({ name, path })));
  yield* doubles('source', parts);
  yield* doubles('destination', targets);
  for (const list of ['applicationInsights', 'storageBlobs'] as const)
    yield* doubles(
      'reference',
      (references?.[list] ?? []).map(({ name }, i) => ({ name, path: ['references', list, i] })),
    );
}

function* doubles(what: string, things: readonly { readonly name: Value; readonly path: Path }[]) {
  const seen = new Map<string, Path>();
  for (const { name, path } of things) {
    if (typeof name !== 'string') continue;
    const key = name.toLowerCase();
    if (!seen.has(key)) seen.set(key, path);
    else if (isPreset(path))
      yield sameName.at(
        path,
        `Another source of this rule is called ${quoted(name)} too, and Azure wants it so called.`,
        'Name it once, with all that both of them say.',
      );
    else
      yield sameName.at(
        [...path, 'name'],
        `Another ${what} of this rule is called ${quoted(name)} too.`,
        'Give it a name of its own.',
      );
  }
}

/** Presets name their sources themselves. */
const isPreset = (path: Path) => Object.hasOwn(presets, String(path.at(-1)));
