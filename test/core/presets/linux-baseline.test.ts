/** What the baseline of Linux stands for: the lists are written down here, and not computed. */
import { sourcesOf, under } from './preset';

describe('The baseline of Linux', () => {
  const counters = under({
    'Processor(*)': [
      '% Processor Time',
      '% Idle Time',
      '% User Time',
      '% Nice Time',
      '% Privileged Time',
      '% IO Wait Time',
      '% Interrupt Time',
    ],
    'Memory(*)': [
      'Available MBytes Memory',
      '% Available Memory',
      'Used Memory MBytes',
      '% Used Memory',
      'Pages/sec',
      'Page Reads/sec',
      'Page Writes/sec',
      'Available MBytes Swap',
      '% Available Swap Space',
      'Used MBytes Swap Space',
      '% Used Swap Space',
    ],
    'Logical Disk(*)': [
      '% Free Inodes',
      '% Used Inodes',
      'Free Megabytes',
      '% Free Space',
      '% Used Space',
      'Logical Disk Bytes/sec',
      'Disk Read Bytes/sec',
      'Disk Write Bytes/sec',
      'Disk Transfers/sec',
      'Disk Reads/sec',
      'Disk Writes/sec',
    ],
    'Network(*)': [
      'Total Bytes Transmitted',
      'Total Bytes Received',
      'Total Bytes',
      'Total Packets Transmitted',
      'Total Packets Received',
      'Total Rx Errors',
      'Total Tx Errors',
      'Total Collisions',
    ],
    'System(*)': ['Uptime', 'Load1', 'Load5', 'Load15', 'Users', 'Unique Users', 'CPUs'],
  });

  it('is counters, and the warnings of the system itself', () => {
    const [{ performanceCounters }, { syslog }, ...more] = sourcesOf('linuxBaseline');
    expect([...performanceCounters.counterSpecifiers].sort()).toEqual([...counters].sort());
    expect(performanceCounters).toMatchObject({ samplingFrequencyInSeconds: 60 });
    expect(syslog).toEqual({
      stream: 'Microsoft-Syslog',
      facilities: ['auth', 'authpriv', 'cron', 'daemon', 'kern', 'syslog', 'user'],
      minimumLevel: 'Warning',
    });
    expect(more).toEqual([]);
  });

  it('is one of the two where one says so', () => {
    expect(sourcesOf('linuxBaseline', { syslog: false }).flatMap(Object.keys)).toEqual([
      'performanceCounters',
    ]);
    expect(sourcesOf('linuxBaseline', { counters: false }).flatMap(Object.keys)).toEqual(['syslog']);
  });

  it('takes other facilities and levels, and more and fewer counters', () => {
    const [{ performanceCounters }, { syslog }] = sourcesOf('linuxBaseline', {
      facilities: ['mail'],
      minimumLevel: 'Error',
      additionalCounters: ['Process(*)\\Used Memory'],
      excludedCounters: ['System(*)\\CPUs'],
    });
    expect(syslog).toMatchObject({ facilities: ['mail'], minimumLevel: 'Error' });
    expect([...performanceCounters.counterSpecifiers].sort()).toEqual(
      [...counters.filter((name) => name !== 'System(*)\\CPUs'), 'Process(*)\\Used Memory'].sort(),
    );
  });
});
