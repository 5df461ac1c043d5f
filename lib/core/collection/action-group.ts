/** Who is told when an alert fires, and how. */
import { kebab, nameFor } from '../azure/names';
import { resourceName } from '../fields';
import {
  type AlertSms,
  type AlertWebhook,
  type AlertedRole,
  receiverBodies,
  receiverFields,
} from '../health/receivers';
import { nounOf, said } from '../noun';
import { actionGroupRules } from '../rules';
import { type Fields, type Model, flag, record, textLike } from '../schema';
import { type ResourceProps, inGroup, resourceFields } from './common';

/**
 * An action group to be made.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups
 */
export interface ActionGroupProps extends ResourceProps {
  /**
   * What it is called where there is little room, as in short messages: up to 12 characters.
   *
   * @default - the beginning of its name
   */
  readonly shortName?: string;
  /**
   * Addresses to which mail is sent.
   *
   * @default - none
   */
  readonly emails?: string[];
  /**
   * Roles of the subscription to whose holders mail is sent.
   *
   * @default - none
   */
  readonly armRoles?: AlertedRole[];
  /**
   * Web hooks that are called.
   *
   * @default - none
   */
  readonly webhooks?: AlertWebhook[];
  /**
   * Telephones to which short messages are sent.
   *
   * @default - none
   */
  readonly sms?: AlertSms[];
  /**
   * Whether it tells anybody.
   *
   * @default true
   */
  readonly enabled?: boolean;
}

const type = 'Microsoft.Insights/actionGroups';

/** Source: https://learn.microsoft.com/rest/api/monitor/action-groups/create-or-update */
const longestShortName = 12;

const schema = record({
  ...resourceFields(type),
  ...receiverFields,
  name: resourceName(type),
  shortName: textLike(
    'a short name',
    new RegExp(`^[^]{1,${longestShortName}}$`),
    `it has 1 to ${longestShortName} characters`,
  ).optional(),
  enabled: flag().default(true),
} satisfies Fields<ActionGroupProps>);

export const actionGroup = nounOf<Model<typeof schema>>({
  noun: 'ActionGroup',
  type,
  schema,
  rules: actionGroupRules,
  draft: (model, naming) => {
    const { name, shortName, enabled, tags } = model;
    // A name that is known only at deployment has no beginning.
    const known = typeof name === 'string' ? nameFor(type, [name]) : naming(type, undefined);
    const body = {
      // In whichever region is well.
      location: 'global',
      tags,
      properties: { groupShortName: shortName ?? shortened(known), enabled, ...receiverBodies(model) },
    };
    return { resources: [inGroup(type, model, naming, said(body))] };
  },
});

const shortened = (name: unknown) =>
  kebab(typeof name === 'string' ? name : '')
    .slice(0, longestShortName)
    .replace(/-$/, '') || 'alerts';
