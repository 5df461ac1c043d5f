/** What the baseline of Windows stands for: the lists are written down here, and not computed. */
import { problemsOf, sourcesOf, under } from './preset';

describe('The baseline of Windows', () => {
  const counters = under({
    '\\Processor Information(_Total)': [
      '% Processor Time',
      '% Privileged Time',
      '% User Time',
      'Processor Frequency',
    ],
    '\\System': ['Processes', 'System Up Time', 'Context Switches/sec', 'Processor Queue Length'],
    '\\Process(_Total)': ['Thread Count', 'Handle Count', 'Working Set', 'Working Set - Private'],
    '\\Memory': [
      '% Committed Bytes In Use',
      'Available Bytes',
      'Committed Bytes',
      'Cache Bytes',
      'Pool Paged Bytes',
      'Pool Nonpaged Bytes',
      'Pages/sec',
      'Page Faults/sec',
    ],
    '\\LogicalDisk(_Total)': [
      '% Disk Time',
      '% Disk Read Time',
      '% Disk Write Time',
      '% Idle Time',
      'Disk Bytes/sec',
      'Disk Read Bytes/sec',
      'Disk Write Bytes/sec',
      'Disk Transfers/sec',
      'Disk Reads/sec',
      'Disk Writes/sec',
      'Avg. Disk sec/Transfer',
      'Avg. Disk sec/Read',
      'Avg. Disk sec/Write',
      'Avg. Disk Queue Length',
      'Avg. Disk Read Queue Length',
      'Avg. Disk Write Queue Length',
      '% Free Space',
      'Free Megabytes',
    ],
    '\\Network Interface(*)': [
      'Bytes Total/sec',
      'Bytes Sent/sec',
      'Bytes Received/sec',
      'Packets/sec',
      'Packets Sent/sec',
      'Packets Received/sec',
      'Packets Outbound Errors',
      'Packets Received Errors',
    ],
  });

  it('is counters, and the warnings of two logs', () => {
    const [{ performanceCounters }, { windowsEvents }, ...more] = sourcesOf('windowsBaseline');
    expect([...performanceCounters.counterSpecifiers].sort()).toEqual([...counters].sort());
    expect(performanceCounters).toMatchObject({ samplingFrequencyInSeconds: 60 });
    expect(windowsEvents).toEqual({
      stream: 'Microsoft-Event',
      xPathQueries: [
        'Application!*[System[(Level=1 or Level=2 or Level=3)]]',
        'System!*[System[(Level=1 or Level=2 or Level=3)]]',
      ],
    });
    expect(more).toEqual([]);
  });

  it('is one of the two where one says so', () => {
    expect(sourcesOf('windowsBaseline', { events: false }).flatMap(Object.keys)).toEqual([
      'performanceCounters',
    ]);
    expect(sourcesOf('windowsBaseline', { counters: false }).flatMap(Object.keys)).toEqual(['windowsEvents']);
  });

  it.each([
    ['Critical', 'Level=1'],
    ['Error', 'Level=1 or Level=2'],
    ['Information', 'Level=1 or Level=2 or Level=3 or Level=4 or Level=0'],
    ['Verbose', 'Level=1 or Level=2 or Level=3 or Level=4 or Level=0 or Level=5'],
  ])('collects events from %s upwards', (minimumLevel, levels) => {
    const [{ windowsEvents }] = sourcesOf('windowsBaseline', { counters: false, minimumLevel });
    expect(windowsEvents.xPathQueries).toEqual([
      `Application!*[System[(${levels})]]`,
      `System!*[System[(${levels})]]`,
    ]);
  });

  it('takes more of everything, and fewer counters', () => {
    const [{ performanceCounters }, { windowsEvents }] = sourcesOf('windowsBaseline', {
      additionalCounters: ['\\Own(*)\\Counter'],
      excludedCounters: ['\\System\\Processes'],
      samplingFrequencyInSeconds: 30,
      additionalXPathQueries: ['Setup!*'],
    });
    expect(performanceCounters.samplingFrequencyInSeconds).toBe(30);
    expect([...performanceCounters.counterSpecifiers].sort()).toEqual(
      [...counters.filter((name) => name !== '\\System\\Processes'), '\\Own(*)\\Counter'].sort(),
    );
    expect(windowsEvents.xPathQueries).toContain('Setup!*');
  });

  it.each([
    [{ excludedCounters: ['\\System\\Proceses'] }, 'AMC0107', 'excludedCounters.0'],
    [{ additionalCounters: ['Processes'] }, 'AMC0109', 'additionalCounters.0'],
    [{ additionalXPathQueries: ['Setup'] }, 'AMC0112', 'additionalXPathQueries.0'],
    [{ samplingFrequencyInSeconds: 0 }, 'AMC0108', 'samplingFrequencyInSeconds'],
  ])('fails where what is changed makes no sense: %j', (props, code, path) => {
    expect(problemsOf('windowsBaseline', props)).toEqual([expect.objectContaining({ code, path })]);
  });
});
