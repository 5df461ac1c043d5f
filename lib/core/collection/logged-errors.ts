/** The error logs of rules: a diagnostic setting for each, which Azure has once for a rule, a category and a workspace. */
import { shortHash } from '../azure/hash';
import { kebab } from '../azure/names';
import { type Handle, shownHandle } from '../handle';
import { logErrors } from '../health/rule-errors';
import { type Claim, PlannedResource } from '../plan';
import { type Value, identityOf, labelOf } from '../value';

const type = 'Microsoft.Insights/diagnosticSettings';

interface Logged {
  readonly resource: PlannedResource;
  readonly claim: Claim;
}

interface Logging {
  readonly workspace: Handle;
  readonly rules: readonly Handle[];
}

export function logged({ workspace, rules }: Logging): readonly Logged[] {
  const all = rules.flatMap((rule, i) => partsOf(rule).map((part) => settingOf(part, rule, workspace, i)));
  return [...new Map(all.map((one) => [one.resource.id, one])).values()];
}

interface Part {
  readonly id: Value;
  readonly name: Value;
}

/** Each part of a rule that is divided is a rule to Azure. */
const partsOf = ({ id, name, others = [] }: Handle): readonly Part[] => [
  { id, name },
  ...others.map((other) => ({ id: other.attribute('id'), name: other.name })),
];

function settingOf({ id, name }: Part, rule: Handle, workspace: Handle, i: number): Logged {
  const here = shortHash(labelOf(workspace.id) ?? '', 8);
  const word = `${kebab(typeof name === 'string' ? name : 'rule')}-${shortHash(labelOf(id) ?? '', 8)}`;
  const resource = new PlannedResource({
    id: `LogErrors-${word}`,
    type,
    home: { extends: id },
    name: `log-errors-${here}`,
    // Whichever noun asks first: what it is called hangs on the rule and the workspace alone.
    sharedAs: `log-errors-${word}-${here}`,
    body: { properties: { workspaceId: workspace.id, logs: [{ category: logErrors, enabled: true }] } },
  });
  const value = identityOf(workspace.id) ?? '';
  return {
    resource,
    claim: {
      what: `The log of errors of ${shownHandle(rule)}`,
      resource,
      key: `${logErrors}/${identityOf(id) ?? ''}/${value}`,
      value,
      shown: `"${shownHandle(workspace)}"`,
      path: ['rules', i],
    },
  };
}
