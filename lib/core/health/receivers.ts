/** Who is told when an alert fires. */
import { kebab } from '../azure/names';
import { shortHash } from '../azure/hash';
import { said } from '../noun';
import { compare } from '../order';
import {
  type Fields,
  type Model,
  type Schema,
  type Text,
  countedList,
  knownWord,
  record,
  text,
  textLike,
} from '../schema';
import { type Complaint, shapeProblems } from '../shape-problems';
import { type ValueMap, labelOf } from '../value';

/** Built-in roles of a subscription to whose holders mail is sent. */
export enum AlertedRole {
  OWNER = 'Owner',
  CONTRIBUTOR = 'Contributor',
  READER = 'Reader',
  MONITORING_CONTRIBUTOR = 'Monitoring Contributor',
  MONITORING_READER = 'Monitoring Reader',
}

/** Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const roleIds: { readonly [role in AlertedRole]: string } = {
  [AlertedRole.OWNER]: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  [AlertedRole.CONTRIBUTOR]: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  [AlertedRole.READER]: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  [AlertedRole.MONITORING_CONTRIBUTOR]: '749f88d5-cbae-40b8-bcfc-e573ddc772fa',
  [AlertedRole.MONITORING_READER]: '43d0d8ad-25c7-4714-9337-8ba259a9fe05',
};

/** A web hook that is called when an alert fires. */
export interface AlertWebhook {
  /** What it is called in its group. */
  readonly name: string;
  /** The URL that is called. */
  readonly serviceUri: string;
  /**
   * How Azure signs in to it with Microsoft Entra.
   *
   * @default - it does not
   */
  readonly entraAuth?: WebhookEntraAuth;
}

/** How Azure signs in to a web hook with Microsoft Entra. */
export interface WebhookEntraAuth {
  /** The object id of the application that the web hook is. */
  readonly objectId: string;
  /**
   * The identifier of that application: `api://…`.
   *
   * @default - as Azure knows it of the object id
   */
  readonly identifierUri?: string;
  /**
   * The tenant in which it is.
   *
   * @default - that of the subscription
   */
  readonly tenantId?: string;
}

/** A telephone to which a short message is sent when an alert fires. */
export interface AlertSms {
  /** The code of the country: `49`. */
  readonly countryCode: string;
  /** The number in that country, without a zero before it. */
  readonly phoneNumber: string;
}

/**
 * How many there may be of each in a group, and how long an address is.
 * Source: https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits#action-groups
 */
const most = { emails: 1000, armRoles: 10, webhooks: 10, sms: 10 } as const;
const longestAddress = 64;

const address = textLike(
  'an email address',
  /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/,
  'it reads "name@example.com", and is one alone',
).check((value): Complaint | undefined =>
  typeof value === 'string' && value.length > longestAddress
    ? {
        kind: shapeProblems.outOfRange,
        message: `This address has ${value.length} characters, and Azure takes ${longestAddress}.`,
      }
    : undefined,
);

const url = textLike('a URL of a web hook', /^https?:\/\/\S+$/, 'it begins with "https://"');
const digits = (what: string) => textLike(what, /^\d+$/, 'it has digits only');

function several<T>(what: string, item: Schema<T>, atMost: number): Schema<readonly T[]> {
  return countedList(item, what)
    .check((items) =>
      items.length > atMost
        ? {
            kind: shapeProblems.outOfRange,
            message: `These are ${items.length} ${what}, and Azure takes ${atMost} in an action group.`,
          }
        : undefined,
    )
    .default([]);
}

const entraAuth = record({
  objectId: text('an object id'),
  identifierUri: text('an identifier').optional(),
  tenantId: text('a tenant id').optional(),
} satisfies Fields<WebhookEntraAuth>);

const webhook = record({
  name: text('a name'),
  serviceUri: url,
  entraAuth: entraAuth.optional(),
} satisfies Fields<AlertWebhook>);

const sms = record({
  countryCode: digits('the code of a country'),
  phoneNumber: digits('a telephone number'),
} satisfies Fields<AlertSms>);

export const receiverFields = {
  emails: several('email addresses', address, most.emails),
  armRoles: several('roles', knownWord(AlertedRole, 'a role'), most.armRoles),
  webhooks: several('web hooks', webhook, most.webhooks),
  sms: several('telephones', sms, most.sms),
};

export type Receivers = {
  readonly [field in keyof typeof receiverFields]: Model<(typeof receiverFields)[field]>;
};

/** The receivers by Azure's property. What is told of an alert has the one form that all kinds of alerts share. */
export function receiverBodies({ emails, armRoles, webhooks, sms }: Receivers): ValueMap {
  const common = { useCommonAlertSchema: true };
  return said({
    emailReceivers: each(emails, alone, (emailAddress, i) => ({
      name: nameOf('email', [emailAddress], i),
      emailAddress,
      ...common,
    })),
    armRoleReceivers: each(armRoles, alone, (role) => ({
      name: `role-${kebab(role)}`,
      roleId: roleIds[role],
      ...common,
    })),
    webhookReceivers: each(
      webhooks,
      ({ name }) => [name],
      ({ name, serviceUri, entraAuth: auth }) =>
        said({ name, serviceUri, ...common, ...(auth ? { useAadAuth: true, ...said(auth) } : {}) }),
    ),
    smsReceivers: each(sms, numberOf, (one, i) => ({ name: nameOf('sms', numberOf(one), i), ...one })),
  });
}

const alone = (one: Text): readonly Text[] => [one];
const numberOf = ({ countryCode, phoneNumber }: Receivers['sms'][number]): readonly Text[] => [
  countryCode,
  phoneNumber,
];

/** The receivers of one kind, in an order that no list decides; absent where there are none. */
function each<T>(
  items: readonly T[],
  partsOf: (item: T) => readonly Text[],
  body: (item: T, i: number) => ValueMap,
): readonly ValueMap[] | undefined {
  const word = (item: T) => partsOf(item).map(labelOf).join('-');
  return items.length
    ? [...items].sort((one, other) => compare(word(one), word(other))).map(body)
    : undefined;
}

/** A receiver is called by what it is; by its place where nothing can be said of that before deployment. */
function nameOf(word: string, parts: readonly Text[], place: number): string {
  const labels = parts.map(labelOf);
  if (labels.includes(undefined)) return `${word}-${place + 1}`;
  const label = labels.join('-');
  const readable = parts.every((part) => typeof part === 'string') ? [kebab(label)] : [];
  // Two addresses may come to one plain word.
  return [word, ...readable, shortHash(label, readable.length ? 4 : 8)].join('-');
}
