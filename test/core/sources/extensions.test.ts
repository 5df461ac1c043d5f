/** What extensions of the agent come to. */
import { problemsIn, specOf } from '../specs';
import { logged } from './bodies';

describe('Extensions', () => {
  const extension = (more: object = {}) => ({
    extension: { extensionName: 'Watcher', streams: ['Microsoft-ServiceMap'], ...more },
  });

  it('are called as the extension, and become one where they agree in all but streams', () => {
    const settings = { extensionSettings: { b: 1, a: 2 } };
    const { extensions } = logged(
      extension({ streams: ['Microsoft-ServiceMap', 'Microsoft-Perf'], ...settings }),
      extension({ streams: ['Microsoft-InsightsMetrics'], extensionSettings: { a: 2, b: 1 } }),
    );
    expect(extensions).toEqual([
      {
        name: 'Watcher',
        streams: ['Microsoft-InsightsMetrics', 'Microsoft-Perf', 'Microsoft-ServiceMap'],
        extensionName: 'Watcher',
        ...settings,
      },
    ]);
  });

  it('have the sources that feed them in order', () => {
    const feeding = ['b', 'a'].map((name) => ({ syslog: { facilities: ['auth'], name } }));
    const { extensions } = logged(extension({ inputDataSources: ['b', 'a', 'b'] }), ...feeding);
    expect(extensions[0].inputDataSources).toEqual(['a', 'b']);
  });

  it('have a name that every provider takes, however long they are called', () => {
    const { extensions } = logged(extension({ extensionName: 'E'.repeat(33) }));
    expect(extensions[0].name.length).toBeLessThanOrEqual(32);
    expect(extensions[0].extensionName).toHaveLength(33);
  });

  it('fails where two of one name have other settings', () => {
    const sources = [{}, { a: 1 }].map((extensionSettings) =>
      extension({ extensionSettings, streams: ['Microsoft-Perf'] }),
    );
    expect(problemsIn(specOf({ sources }))).toEqual([
      expect.objectContaining({ code: 'AMC0206', path: 'rules.linux.sources[1].extension.name' }),
    ]);
  });
});
