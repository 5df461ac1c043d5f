/** What logs of IIS, of the firewall and of ETW providers come to. */
import { problemsIn, ruleIn, specOf } from '../specs';
import { logged } from './bodies';

describe('Logs of IIS and of the firewall', () => {
  it('are taken whole where nothing is chosen, and are one however often they are asked for', () => {
    const { iisLogs, windowsFirewallLogs } = logged(
      ...[{ iisLogs: {} }, { iisLogs: {} }, { windowsFirewallLogs: {} }, { windowsFirewallLogs: {} }],
    );
    expect(iisLogs).toEqual([{ name: 'iis', streams: ['Microsoft-W3CIISLog'] }]);
    expect(windowsFirewallLogs).toEqual([{ name: 'firewall', streams: ['Microsoft-WindowsFirewall'] }]);
  });

  it('have their folders and profiles in order, each once', () => {
    const { iisLogs, windowsFirewallLogs } = logged(
      { iisLogs: { logDirectories: ['D:\\b', 'C:\\a', 'D:\\b'] } },
      { windowsFirewallLogs: { profileFilter: ['Public', 'Domain', 'Public'] } },
    );
    expect(iisLogs[0].logDirectories).toEqual(['C:\\a', 'D:\\b']);
    expect(windowsFirewallLogs[0].profileFilter).toEqual(['Domain', 'Public']);
  });

  it('fails where two without a name look into different folders', () => {
    const sources = ['B:\\b', 'C:\\a'].map((folder) => ({ iisLogs: { logDirectories: [folder] } }));
    expect(problemsIn(specOf({ sources }))).toEqual([
      expect.objectContaining({ code: 'AMC0206', path: 'rules.linux.sources[1].iisLogs.name' }),
    ]);
  });
});

describe('Events of ETW providers', () => {
  const provider = { provider: 'Contoso.Shop', providerType: 'EventSource', stream: 'Microsoft-Event' };

  it('are called as their provider, with their ids in order', () => {
    const { etwProviders } = logged({ etwProvider: { ...provider, eventIds: ['2', '1', '2'] } });
    expect(etwProviders).toEqual([
      {
        name: 'etw-contoso-shop',
        streams: ['Microsoft-Event'],
        provider: 'Contoso.Shop',
        providerType: 'EventSource',
        eventIds: ['1', '2'],
      },
    ]);
  });

  it('are two where two of one provider have levels of their own', () => {
    const sources = [{ etwProvider: provider }, { etwProvider: { ...provider, logLevel: 'Error' } }];
    expect(ruleIn(specOf({ sources })).dataSources.etwProviders).toHaveLength(2);
  });
});
