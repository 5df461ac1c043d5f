/** What the tiers of security events stand for: the lists are written down here, and not computed. */
import { problemsOf, sourcesOf } from './preset';

describe('Security events', () => {
  const queriesOf = (props: object): string[] =>
    sourcesOf('securityEvents', props)[0].windowsEvents.xPathQueries;
  const events = (channel: string, ...ids: number[]) =>
    `${channel}!*[System[${ids.map((id) => `(EventID=${id})`).join(' or ')}]]`;
  const appLocker = [
    events('Microsoft-Windows-AppLocker/EXE and DLL', 8001, 8002, 8003, 8004),
    events('Microsoft-Windows-AppLocker/MSI and Script', 8005, 8006, 8007),
  ];
  // prettier-ignore
  const common = [
    events('Security', 1, 299, 300, 324, 340, 403, 404, 410, 411, 412, 413, 431, 500, 501, 1100),
    events('Security', 1102, 1107, 1108, 4608, 4610, 4611, 4614, 4622, 4624, 4625, 4634, 4647, 4648, 4649, 4657),
    events('Security', 4661, 4662, 4663, 4665, 4666, 4667, 4688, 4670, 4672, 4673, 4674, 4675, 4689, 4697, 4700),
    events('Security', 4702, 4704, 4705, 4716, 4717, 4718, 4719, 4720, 4722, 4723, 4724, 4725, 4726, 4727, 4728),
    events('Security', 4729, 4733, 4732, 4735, 4737, 4738, 4739, 4740, 4742, 4744, 4745, 4746, 4750, 4751, 4752),
    events('Security', 4754, 4755, 4756, 4757, 4760, 4761, 4762, 4764, 4767, 4768, 4771, 4774, 4778, 4779, 4781),
    events('Security', 4793, 4797, 4798, 4799, 4800, 4801, 4802, 4803, 4825, 4826, 4870, 4886, 4887, 4888, 4893),
    events('Security', 4898, 4902, 4904, 4905, 4907, 4931, 4932, 4933, 4946, 4948, 4956, 4985, 5024, 5033, 5059),
    events('Security', 5136, 5137, 5140, 5145, 5632, 6144, 6145, 6272, 6273, 6278, 6416, 6423, 6424, 8001, 8002),
    events('Security', 8003, 8004, 8005, 8006, 8007, 8222, 26401, 30004),
    ...appLocker,
  ];
  // prettier-ignore
  const minimal = [
    events('Security', 1102, 4624, 4625, 4657, 4663, 4688, 4700, 4702, 4719, 4720, 4722, 4723, 4724, 4727, 4728),
    events('Security', 4732, 4735, 4737, 4739, 4740, 4754, 4755, 4756, 4767, 4799, 4825, 4946, 4948, 4956, 5024),
    events('Security', 5033, 8222),
    ...appLocker,
  ];

  it('are the common ones, in the table of Microsoft Sentinel, where nothing is said', () => {
    expect(sourcesOf('securityEvents')).toEqual([
      { windowsEvents: { stream: 'Microsoft-SecurityEvent', xPathQueries: common } },
    ]);
  });

  it.each([
    [
      'All',
      [
        'Security!*',
        'Microsoft-Windows-AppLocker/EXE and DLL!*',
        'Microsoft-Windows-AppLocker/MSI and Script!*',
      ],
    ],
    ['Common', common],
    ['Minimal', minimal],
  ])('are asked for as the connector of Microsoft Sentinel does: %s', (tier, expected) => {
    expect(queriesOf({ tier })).toEqual(expected);
  });

  it('of the minimal tier are all among the common ones', () => {
    const idsOf = (tier: string) =>
      queriesOf({ tier })
        .join()
        .match(/\d{3,}/g)!
        .map(Number);
    const ids = idsOf('Common');
    expect(idsOf('Minimal').filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBeGreaterThan(new Set(idsOf('Minimal')).size);
  });

  it('are those that one chooses', () => {
    expect(queriesOf({ xPathQueries: ['Security!*[System[(EventID=4624)]]'] })).toEqual([
      'Security!*[System[(EventID=4624)]]',
    ]);
  });

  it('fail where a tier and queries stand together', () => {
    expect(problemsOf('securityEvents', { tier: 'Minimal', xPathQueries: ['Security!*'] })).toEqual([
      expect.objectContaining({ code: 'AMC0110' }),
    ]);
  });
});
