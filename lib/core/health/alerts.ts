/** The alerts on what goes wrong with collection: adding one adds a line and a factory here. */
import { kebab } from '../azure/names';
import { onPaperText } from '../plan';
import type { Path } from '../problem';
import { type Fields, type Model, type Schema, type Text, choice, record } from '../schema';
import { labelOf } from '../value';
import { agentErrors } from './agent-errors';
import { type AlertFacts, type HealthAlertProps, alertFields } from './alert';
import { AlertPeriod } from './alert-period';
import { type HeartbeatMissingProps, heartbeatMissing, heartbeatMissingSchema } from './heartbeat-missing';
import { ingestionDropped } from './ingestion-dropped';
import { ruleErrors } from './rule-errors';

export const alertKinds = { heartbeatMissing, agentErrors, ruleErrors, ingestionDropped } as const;

export type AlertKind = keyof typeof alertKinds;

/** An alert on something that goes wrong with collection. */
export class HealthAlert {
  /** Machines whose agents are silent, an alert for each. */
  public static heartbeatMissing(props: HeartbeatMissingProps = {}): HealthAlert {
    return new HealthAlert({ heartbeatMissing: { ...props } });
  }

  /** Agents, and collection on machines, that fail. */
  public static agentErrors(props: HealthAlertProps = {}): HealthAlert {
    return new HealthAlert({ agentErrors: { ...props } });
  }

  /** Data that rules could not bring to where it goes, as their logs say. */
  public static ruleErrors(props: HealthAlertProps = {}): HealthAlert {
    return new HealthAlert({ ruleErrors: { ...props } });
  }

  /** Data that arrived, and that the workspace dropped or cut. */
  public static ingestionDropped(props: HealthAlertProps = {}): HealthAlert {
    return new HealthAlert({ ingestionDropped: { ...props } });
  }

  /** @internal */
  public readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

const usual = (facts: AlertFacts) => record(alertFields(facts) satisfies Fields<HealthAlertProps>);

const schemas = {
  heartbeatMissing: heartbeatMissingSchema,
  agentErrors: usual(agentErrors),
  ruleErrors: usual(ruleErrors),
  ingestionDropped: usual(ingestionDropped),
} satisfies { readonly [kind in AlertKind]: Schema<unknown> };

/** In a spec, a lone word is an alert as it is. */
export const healthAlert = choice(schemas, 'an alert', {
  says: `${Object.keys(alertKinds).join(', ')}: the alert as it is.`,
  read: (word) => ({ [word]: {} }),
});

/** An alert with all that is said of it. */
export interface WatchedAlert {
  readonly kind: AlertKind;
  readonly facts: AlertFacts;
  /** Where the user wrote it. */
  readonly path: Path;
  readonly name: Text | undefined;
  readonly threshold: number;
  readonly severity: number;
  readonly evaluationFrequency: AlertPeriod;
  readonly windowSize: AlertPeriod;
  readonly overrideQueryTimeRange: AlertPeriod | undefined;
  readonly autoMitigate: boolean;
  readonly enabled: boolean;
}

/** What an alert is called in ids: by what it watches, and by its name where it has one. */
export function alertWord({ kind, name }: Pick<WatchedAlert, 'kind' | 'name'>): string {
  const word = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return name === undefined ? word : `${word}-${kebab(labelOf(name) ?? onPaperText(name))}`;
}

type Given = Partial<Model<typeof heartbeatMissingSchema>>;

/** The alert with what is said of it, and what it has by itself for the rest. */
export function watched(kind: AlertKind, given: Given, path: Path): WatchedAlert {
  const facts = alertKinds[kind];
  const evaluationFrequency = given.evaluationFrequency ?? facts.evaluationFrequency;
  return {
    kind,
    facts,
    path,
    name: given.name,
    threshold: given.threshold ?? facts.threshold,
    severity: given.severity ?? facts.severity,
    evaluationFrequency,
    windowSize: given.windowSize ?? facts.windowSize,
    overrideQueryTimeRange: given.overrideQueryTimeRange ?? facts.overrideQueryTimeRange,
    autoMitigate: given.autoMitigate ?? evaluationFrequency !== AlertPeriod.DAY,
    enabled: given.enabled ?? true,
  };
}
