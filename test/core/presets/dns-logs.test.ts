/** What DNS logs stand for, and what their filters leave out. */
import { companionsOf, problemsOf, sourcesOf } from './preset';

describe('DNS logs', () => {
  const dns = (Filters: object[]) => ({
    extension: {
      extensionName: 'MicrosoftDnsAgent',
      streams: ['Microsoft-ASimDnsActivityLogs'],
      extensionSettings: { Filters },
    },
  });

  it('are all of them where nothing is filtered', () => {
    expect(sourcesOf('dnsLogs')).toEqual([dns([])]);
    expect(companionsOf('dnsLogs')).toEqual([
      {
        system: 'Windows',
        publisher: 'Microsoft.Sentinel.AzureMonitorAgentExtensions',
        type: 'MicrosoftDnsAgent',
        typeHandlerVersion: '1.4',
      },
    ]);
  });

  it('leave out what a filter matches', () => {
    const filters = [
      {
        filterName: 'SampleFilter',
        rules: [
          { field: 'EventOriginalType', fieldValues: ['256', '257', '260'] },
          { field: 'DnsQueryTypeName', fieldValues: ['AAAA'] },
        ],
      },
    ];
    expect(sourcesOf('dnsLogs', { filters })).toEqual([
      dns([
        {
          FilterName: 'SampleFilter',
          Rules: [
            { Field: 'EventOriginalType', FieldValues: ['256', '257', '260'] },
            { Field: 'DnsQueryTypeName', FieldValues: ['AAAA'] },
          ],
        },
      ]),
    ]);
  });

  it('fail where the field of a filter is none', () => {
    const filters = [{ filterName: 'f', rules: [{ field: 'EventId', fieldValues: ['260'] }] }];
    expect(problemsOf('dnsLogs', { filters })).toEqual([
      expect.objectContaining({ code: 'AMC0107', path: 'filters.0.rules.0.field' }),
    ]);
  });
});
