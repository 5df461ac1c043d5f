/** Problems of action groups, and of what watches collection itself. */
import { type Case, of } from './case';
import { rule, spec } from './specs';

const group = (more: object) => spec({ actionGroups: { ops: { emails: ['ops@example.com'], ...more } } });
const health = (more: object) =>
  spec({ rules: { linux: rule() }, health: { fleet: { workspace: 'logs', ...more } } });
const silence = (heartbeatMissing: object) => health({ alerts: [{ heartbeatMissing }] });
const dropped = (ingestionDropped: object) => health({ alerts: [{ ingestionDropped }] });
const at = (inside: string) => `health.fleet.alerts[0].${inside}`;
const sms = { countryCode: '49', phoneNumber: '1701234567' };
const hook = (name: string) => ({ name, serviceUri: 'https://pager.example.com' });
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
const groups = (count: number) =>
  spec({
    actionGroups: Object.fromEntries(many(count, (i) => [`g${i}`, { emails: [`g${i}@example.com`] }])),
    health: { fleet: { workspace: 'logs', actionGroups: many(count, (i) => `g${i}`) } },
  });

export const healthCases: readonly Case[] = [
  of('AMC0631')(
    silence({ threshold: 1440 }),
    at('heartbeatMissing.threshold'),
    'A silence of 1440 minutes is longer than "P1D"',
    silence({ threshold: 1439 }),
  ),
  of('AMC0631')(
    silence({ threshold: 120, overrideQueryTimeRange: 'PT2H' }),
    at('heartbeatMissing.threshold'),
    'Give less than 120',
    silence({ threshold: 119, overrideQueryTimeRange: 'PT2H' }),
  ),
  of('AMC0632')(
    dropped({ evaluationFrequency: 'PT1H' }),
    at('ingestionDropped.windowSize'),
    'Give "PT1H" or more',
    dropped({ evaluationFrequency: 'PT1H', windowSize: 'PT1H' }),
  ),
  of('AMC0632')(
    silence({ windowSize: 'P2D' }),
    at('heartbeatMissing.overrideQueryTimeRange'),
    'less far than the window of "P2D"',
    silence({ windowSize: 'P2D', overrideQueryTimeRange: 'P2D' }),
  ),
  of('AMC0633')(
    dropped({ evaluationFrequency: 'P1D', windowSize: 'P1D', autoMitigate: true }),
    at('ingestionDropped.autoMitigate'),
    'less often than every 12 hours',
    dropped({ evaluationFrequency: 'P1D', windowSize: 'P1D' }),
  ),
  of('AMC0634')(
    dropped({ evaluationFrequency: 'PT1M' }),
    at('ingestionDropped.evaluationFrequency'),
    'Azure does not evaluate it every minute',
    dropped({ evaluationFrequency: 'PT5M' }),
  ),
  of('AMC0635')(
    health({ alerts: ['agentErrors', { agentErrors: { severity: 0 } }] }),
    'health.fleet.alerts[1].agentErrors',
    'another alert "agentErrors" here',
    health({ alerts: ['agentErrors', { agentErrors: { severity: 0, name: 'grave' } }] }),
  ),
  of('AMC0635')(
    health({ alerts: [{ agentErrors: { name: 'grave' } }, { agentErrors: { name: 'Grave' } }] }),
    'health.fleet.alerts[1].agentErrors.name',
    'Another alert here is called "Grave" too',
    health({ alerts: [{ agentErrors: { name: 'grave' } }, { agentErrors: { name: 'graver' } }] }),
  ),
  of('AMC0635')(
    health({ alerts: [{ agentErrors: { name: 'grave' } }, { ingestionDropped: { name: 'Grave' } }] }),
    'health.fleet.alerts[1].ingestionDropped.name',
    'Another alert here is called "Grave" too',
    health({ alerts: [{ agentErrors: { name: 'grave' } }, { ingestionDropped: { name: 'graver' } }] }),
  ),
  of('AMC0635')(
    health({ alerts: [{ agentErrors: { name: 'at night' } }, { agentErrors: { name: 'at-night' } }] }),
    'health.fleet.alerts[1].agentErrors.name',
    'has the letters and digits of another name here, "at night"',
    health({ alerts: [{ agentErrors: { name: 'at night' } }, { ingestionDropped: { name: 'at-night' } }] }),
  ),
  of('AMC0636')(
    health({ alerts: ['ruleErrors'] }),
    'health.fleet.alerts[0]',
    'no rule is named here',
    health({ alerts: ['ruleErrors'], rules: ['linux'] }),
  ),
  of('AMC0637')(
    group({ emails: ['ops@example.com', 'OPS@example.com'] }),
    'actionGroups.ops.emails[1]',
    '"OPS@example.com" stands here twice',
    group({ emails: ['ops@example.com', 'dev@example.com'] }),
  ),
  of('AMC0637')(
    group({ webhooks: [hook('pager'), hook('pager')] }),
    'actionGroups.ops.webhooks[1].name',
    '"pager" stands here twice',
    group({ webhooks: [hook('pager'), hook('chat')] }),
  ),
  of('AMC0637')(
    group({ armRoles: ['Owner', 'Owner'] }),
    'actionGroups.ops.armRoles[1]',
    '"Owner" stands here twice',
    group({ armRoles: ['Owner', 'Reader'] }),
  ),
  of('AMC0637')(
    group({ sms: [sms, sms] }),
    'actionGroups.ops.sms[1]',
    '"+49 1701234567" stands here twice',
    group({ sms: [sms, { ...sms, countryCode: '43' }] }),
  ),
  of('AMC0638')(group({ emails: [] }), 'actionGroups.ops', 'tells nobody', group({ emails: [], sms: [sms] })),
  of('AMC0639')(
    health({ alerts: [] }),
    'health.fleet.alerts',
    'no alert here, and no rule',
    health({ alerts: [], rules: ['linux'] }),
  ),
  of('AMC0108')(
    group({ emails: [`${'o'.repeat(53)}@example.com`] }),
    'actionGroups.ops.emails[0]',
    'This address has 65 characters',
    group({ emails: [`${'o'.repeat(52)}@example.com`] }),
  ),
  of('AMC0108')(
    group({ webhooks: many(11, (i) => hook(`h${i}`)) }),
    'actionGroups.ops.webhooks',
    'These are 11 web hooks, and Azure takes 10',
    group({ webhooks: many(10, (i) => hook(`h${i}`)) }),
  ),
  of('AMC0108')(groups(6), 'health.fleet.actionGroups', 'an alert tells 5 at most', groups(5)),
  of('AMC0108')(
    silence({ severity: 5 }),
    at('heartbeatMissing.severity'),
    '5 is not a severity: it is 0 to 4',
    silence({ severity: 4 }),
  ),
  of('AMC0108')(
    silence({ threshold: -1 }),
    at('heartbeatMissing.threshold'),
    'it is 0 to 2880',
    silence({ threshold: 0 }),
  ),
  of('AMC0107')(
    dropped({ evaluationFrequency: 'P2D', windowSize: 'P2D' }),
    at('ingestionDropped.evaluationFrequency'),
    'at least once a day',
    dropped({ evaluationFrequency: 'P1D', windowSize: 'P2D' }),
  ),
  of('AMC0107')(
    dropped({ windowSize: 'PT20M' }),
    at('ingestionDropped.windowSize'),
    '"PT20M" is not a time to look back',
    dropped({ windowSize: 'PT30M' }),
  ),
  of('AMC0109')(
    group({ shortName: 'thirteen long' }),
    'actionGroups.ops.shortName',
    'it has 1 to 12 characters',
    group({ shortName: 'twelve longs' }),
  ),
  of('AMC0109')(
    group({ emails: ['ops@example'] }),
    'actionGroups.ops.emails[0]',
    'is not an email address',
    group({ emails: ['ops@example.com'] }),
  ),
  of('AMC0109')(
    group({ webhooks: [{ name: 'pager', serviceUri: 'pager.example.com' }] }),
    'actionGroups.ops.webhooks[0].serviceUri',
    'it begins with "https://"',
    group({ webhooks: [hook('pager')] }),
  ),
  of('AMC0109')(
    group({ sms: [{ ...sms, countryCode: '+49' }] }),
    'actionGroups.ops.sms[0].countryCode',
    'it has digits only',
    group({ sms: [sms] }),
  ),
  of('AMC0106')(
    group({ name: 'ops/night' }),
    'actionGroups.ops.name',
    'cannot name an action group',
    group({ name: 'ops at night' }),
  ),
  of('AMC0031')(
    health({ actionGroups: ['night'] }),
    'health.fleet.actionGroups[0]',
    'There is no action group "night"',
    spec({
      actionGroups: { night: { emails: ['night@example.com'] } },
      health: { fleet: { workspace: 'logs', actionGroups: ['night'] } },
    }),
  ),
  of('AMC0104')(
    spec({ actionGroups: { ops: { existing: '/subscriptions/s/resourceGroups/rg' } } }),
    'actionGroups.ops.existing',
    'the id of an action group is needed here',
    spec({
      actionGroups: {
        ops: { existing: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/actionGroups/ops' },
      },
    }),
  ),
];
