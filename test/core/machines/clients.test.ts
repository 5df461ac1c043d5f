/** What is planned for the Windows clients of a tenant, in which order. */
import { plannedIn, problemsIn, rule, spec } from '../specs';
import { guid, windowsEvents } from './fleet';

const tenantId = 'aaaaaaaa-0000-0000-0000-00000000000a';
const clients = (props: object = {}) =>
  plannedIn(
    spec({
      rules: {
        events: windowsEvents,
        more: rule({ sources: [{ windowsEvents: { xPathQueries: ['A!*'] } }] }),
      },
      windowsClients: { clients: { tenantId, rules: ['events', 'more'], principalId: guid, ...props } },
    }),
  ).filter(({ type }) => !/workspaces|dataCollectionRules$/.test(type));

it('waits for the role before the object, and for the object before its rules', () => {
  const [object, role, ...bound] = clients();
  expect(object.dependsOn).toEqual([`roleAssignments/${role.name}`]);
  expect(bound.map(({ dependsOn }) => dependsOn)).toEqual([
    [`monitoredObjects/${tenantId}`],
    [`monitoredObjects/${tenantId}`],
  ]);
});

it('is the same for one tenant in any case', () => {
  expect(clients({ tenantId: tenantId.toUpperCase() })).toEqual(clients());
});

it('fails once for a rule whose parts send to one endpoint that is closed', () => {
  const sources = 'abcdefghijk'.split('').map((name) => ({
    windowsEvents: { xPathQueries: [`${name}!*`], name },
  }));
  const found = problemsIn(
    spec({
      endpoints: { shut: { publicNetworkAccess: 'Disabled' } },
      rules: { many: rule({ divide: true, endpoint: 'shut', sources }) },
      windowsClients: { clients: { tenantId, rules: ['many'] } },
    }),
  );
  expect(found.map(({ code }) => code)).toEqual(['AMC0626']);
});
