/** Specs as data, for tests of the core: what is wrong with them, and what they plan. */
import { isError } from '../../lib/core/noun';
import { printed } from '../../lib/core/plan';
import { formatPath } from '../../lib/core/problem';
import { planSpec } from '../../lib/core/spec/spec';

/** A machine's id. */
export const machine = (name = 'web1') =>
  `/subscriptions/s/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/${name}`;

/** A rule that needs nothing but the workspace `logs`. */
export const rule = (more: object = {}) => ({
  sources: [{ syslog: { facilities: ['auth'] } }],
  destinations: ['logs'],
  ...more,
});

/** A spec with a workspace called `logs`, and what else is given. */
export const spec = (more: object = {}) => ({
  location: 'westeurope',
  resourceGroup: 'rg',
  workspaces: { logs: {} },
  ...more,
});

/** A spec with one rule, `linux`. */
export const specOf = (more: object) => spec({ rules: { linux: rule(more) } });

export interface Found {
  readonly code: string;
  readonly path: string;
  readonly text: string;
}

export const problemsIn = (data: unknown): Found[] =>
  planSpec(data).problems.map(({ code, path, text }) => ({ code, path: formatPath(path), text }));

/** What is planned, as Azure would be told; an error where something is wrong. */
export function plannedIn(data: unknown): any[] {
  const found = planSpec(data).problems.filter(isError);
  if (found.length) throw new Error(found.join('\n'));
  return planSpec(data).planned.flatMap(({ conceived: { plan, shared } }) =>
    (plan?.resources ?? []).filter((resource) => !shared.has(resource)).map(printed),
  );
}

/** The properties of the rule `linux`. */
export const ruleIn = (data: unknown): any =>
  plannedIn(data).find(({ type }) => type === 'Microsoft.Insights/dataCollectionRules').body.properties;

/** The properties of a rule with these sources, destinations and flows. */
export const ruleOf = (more: object): any => ruleIn(specOf(more));
