import { ruleLimits } from '../azure/limits';
import type { CollectedRule } from '../model/collect';
import { excessesOf } from '../model/counts';
import { divided, fits } from '../model/divide';
import { ProblemKind } from '../problem';
import { isSealed } from '../value';

export const tooMany = new ProblemKind('AMC0207', 'A rule holds no more than Azure lets it.', {
  see: 'https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits#data-collection-rules',
});

export function* limitsHold(rule: CollectedRule) {
  yield* countsHold(rule);
  for (const source of rule.given) yield* settingsAreShort(source);
  for (const flow of rule.flows) yield* transformIsShort(flow);
}

/** Of a rule that is to be divided, each part is to hold. */
function* countsHold(rule: CollectedRule) {
  const parts = divided(rule);
  const isDivided = rule.divide === true && parts.length > 1;
  const wouldHold = !rule.divide && parts.every(fits);
  const told = new Set<string>();
  for (const part of isDivided ? parts : [rule]) {
    for (const { property, what, count, most, divisible } of excessesOf(part)) {
      if (told.has(what)) continue;
      told.add(what);
      yield tooMany.at(
        [property],
        `${isDivided ? 'What stays together of the rule' : 'The rule'} has ${count} ${what}, and Azure takes ${most} in one rule.`,
        divisible && wouldHold
          ? 'Divide them among several rules, as "divide: true" does; a machine can follow 30.'
          : 'Divide them among several rules; a machine can follow 30.',
      );
    }
  }
}

function* settingsAreShort({ of, path }: CollectedRule['given'][number]) {
  const bytes = sizeOf(of['extensionSettings']);
  if (bytes > ruleLimits.extensionSettingsBytes)
    yield tooMany.at(
      [...path, 'extensionSettings'],
      `These settings are ${bytes} bytes of JSON, and Azure takes ${ruleLimits.extensionSettingsBytes}.`,
    );
}

function* transformIsShort({ of, path }: CollectedRule['flows'][number]) {
  const query = of.transformKql;
  if (typeof query === 'string' && query.length > ruleLimits.transformCharacters)
    yield tooMany.at(
      [...path, 'transformKql'],
      `This query has ${query.length} characters, and Azure takes ${ruleLimits.transformCharacters}.`,
    );
}

/** What is known only at deployment counts for nothing. */
const sizeOf = (settings: unknown) =>
  settings === undefined
    ? 0
    : new TextEncoder().encode(
        JSON.stringify(settings, (_, value: unknown) => (isSealed(value) ? '' : value)),
      ).length;
