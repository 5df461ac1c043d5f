/** What watches collection itself: alerts on machines, rules and the workspace, and the error logs of rules. */
import { kebab, nameFor } from '../azure/names';
import { resourceGroupName, resourceName, tags } from '../fields';
import {
  type AlertKind,
  type HealthAlert,
  type WatchedAlert,
  alertKinds,
  alertWord,
  healthAlert,
  watched,
} from '../health/alerts';
import { type Naming, nounOf, said } from '../noun';
import { overrides } from '../overrides';
import { PlannedResource } from '../plan';
import {
  type IActionGroup,
  type IDataCollectionRule,
  type ILogAnalyticsWorkspace,
  actionGroupRef,
  dataCollectionRuleRef,
  logAnalyticsWorkspaceRef,
} from '../references';
import { healthRules } from '../rules';
import { type Fields, type Model, type Text, countedList, record } from '../schema';
import { shapeProblems } from '../shape-problems';
import { sortedSet } from '../sources/source';
import { Join } from '../value';
import { logged } from './logged-errors';

/**
 * What watches collection itself.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-types#log-alerts
 */
export interface MonitoringHealthProps {
  /** The workspace that is watched: to which agents send, and in which the errors of rules are logged. */
  readonly workspace: ILogAnalyticsWorkspace;
  /** The name of the resource group of the alerts: as text, or the name of one that the program makes. */
  readonly resourceGroup: string;
  /**
   * With what the names of the alerts begin.
   *
   * @default - made from the construct's path below its stack
   */
  readonly name?: string;
  /**
   * Who is told: up to five groups.
   *
   * @default - nobody: alerts are shown in the portal
   */
  readonly actionGroups?: IActionGroup[];
  /**
   * Rules whose errors are logged in the workspace, by a diagnostic setting for each.
   *
   * @default - none
   */
  readonly rules?: IDataCollectionRule[];
  /**
   * What is watched.
   *
   * @default - everything: that on the errors of rules where there are rules
   */
  readonly alerts?: HealthAlert[];
  /**
   * Tags of the alerts.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
  /**
   * Patches for planned resource bodies, by the id of the resource: `{ HeartbeatMissing: { properties: { … } } }`.
   *
   * @default - no patches
   */
  readonly overrides?: { [id: string]: any };
}

const type = 'Microsoft.Insights/scheduledQueryRules';

/** Source: https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups */
const mostGroups = 5;

const schema = record({
  workspace: logAnalyticsWorkspaceRef,
  resourceGroup: resourceGroupName,
  name: resourceName(type),
  actionGroups: countedList(actionGroupRef, 'action groups')
    .check((groups) =>
      groups.length > mostGroups
        ? {
            kind: shapeProblems.outOfRange,
            message: `These are ${groups.length} action groups, and an alert tells ${mostGroups} at most.`,
          }
        : undefined,
    )
    .default([]),
  rules: countedList(dataCollectionRuleRef, 'rules').default([]),
  alerts: countedList(healthAlert, 'alerts').optional(),
  tags,
  overrides,
} satisfies Fields<MonitoringHealthProps>);

const whole = schema.map((props) => ({ ...props, alerts: alertsOf(props) }));

type Health = Model<typeof whole>;

/** Those that are given, or all; nothing waits for errors that nobody logs, unless it is asked for. */
function alertsOf({ alerts, rules }: Model<typeof schema>): readonly WatchedAlert[] {
  if (alerts) return alerts.map(({ kind, of }, i) => watched(kind, of, ['alerts', i, kind]));
  const kinds = (Object.keys(alertKinds) as AlertKind[]).filter(
    (kind) => kind !== 'ruleErrors' || rules.length,
  );
  return kinds.map((kind) => watched(kind, {}, ['alerts']));
}

export const monitoringHealth = nounOf<Health>({
  type,
  schema: whole,
  rules: healthRules,
  draft: (model, naming) => {
    const settings = logged(model);
    const alerts = model.alerts.map((alert) => alertRule(alert, model, naming));
    const [first, ...others] = [...alerts, ...settings.map(({ resource }) => resource)];
    if (!first) throw new Error('Nothing is planned for the health of nothing.');
    return { resources: [first, ...others], claims: settings.map(({ claim }) => claim) };
  },
});

function alertRule(alert: WatchedAlert, model: Health, naming: Naming): PlannedResource {
  const { kind, name } = alert;
  return new PlannedResource({
    id: alertWord(alert),
    type,
    home: { resourceGroup: model.resourceGroup },
    name: name ?? nameBeginning(naming(type, model.name), kebab(kind)),
    body: said({
      location: model.workspace.location,
      kind: 'LogAlert',
      tags: model.tags,
      properties: propertiesOf(alert, model),
    }),
  });
}

const nameBeginning = (beginning: Text, end: string): Text =>
  typeof beginning === 'string' ? nameFor(type, [beginning, end]) : new Join([beginning, '-', end]);

function propertiesOf(alert: WatchedAlert, { workspace, actionGroups }: Health) {
  const { facts, severity, enabled, evaluationFrequency, windowSize, overrideQueryTimeRange } = alert;
  return said({
    description: facts.says,
    severity,
    enabled,
    scopes: [workspace.id],
    evaluationFrequency,
    windowSize,
    overrideQueryTimeRange,
    criteria: { allOf: [criterionOf(alert)] },
    actions: actionGroups.length ? { actionGroups: sortedSet(actionGroups.map(({ id }) => id)) } : undefined,
    autoMitigate: alert.autoMitigate,
  });
}

const criterionOf = ({ facts, threshold }: WatchedAlert) =>
  said({
    query: facts.query,
    timeAggregation: facts.measured === undefined ? 'Count' : 'Maximum',
    metricMeasureColumn: facts.measured,
    dimensions: facts.dimensions.map((name) => ({ name, operator: 'Include', values: ['*'] })),
    operator: 'GreaterThan',
    threshold,
    failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 },
  });
