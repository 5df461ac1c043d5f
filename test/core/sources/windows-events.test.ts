/** What events of Windows come to: sets of queries, streams, names. */
import { ruleOf } from '../specs';

const eventsOf = (...sources: object[]) =>
  ruleOf({ sources: sources.map((windowsEvents) => ({ windowsEvents })) }).dataSources.windowsEventLogs;

describe('Windows events', () => {
  it('spread queries over sources', () => {
    const xPathQueries = Array.from({ length: 150 }, (_, i) => `System!*[System[(EventID=${1000 + i})]]`);
    const parts = eventsOf({ xPathQueries });
    expect(parts.map((part: any) => [part.name, part.xPathQueries.length])).toEqual([
      ['events', 100],
      ['events-2', 50],
    ]);
  });

  it('fill the table of their stream', () => {
    const sources = eventsOf(
      { xPathQueries: ['Security!*'], stream: 'Microsoft-SecurityEvent' },
      { xPathQueries: ['System!*'] },
      { xPathQueries: ['ForwardedEvents!*'], stream: 'Microsoft-WindowsEvent' },
    );
    expect(sources.map((source: any) => [source.name, source.streams])).toEqual([
      ['events', ['Microsoft-Event']],
      ['security-events', ['Microsoft-SecurityEvent']],
      ['windows-events', ['Microsoft-WindowsEvent']],
    ]);
  });
});
