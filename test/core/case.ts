/** How the cases of problems are written: what brings one about, where and in which words, and the nearest right input. */
import { machine, rule, spec, specOf } from './specs';

export interface Case {
  readonly code: string;
  readonly wrong: unknown;
  readonly path: string;
  readonly says: string;
  readonly right: unknown;
}

export const endpoint =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/dataCollectionEndpoints/e';
export const workspaceOf = (props: object) => spec({ workspaces: { logs: props } });
export const sourceOf = (source: object, more: object = {}) => specOf({ sources: [source], ...more });
export const counters = (more: object = {}) => ({
  performanceCounters: { counterSpecifiers: ['a\\b'], ...more },
});
export const events = (query: string) => sourceOf({ windowsEvents: { xPathQueries: [query] } });
export const flowOf = (flow: object, more: object = {}) =>
  specOf({ flows: [{ streams: ['Microsoft-Syslog'], ...flow }], ...more });
export const associations = (given: object) =>
  spec({ endpoints: { one: {}, two: {} }, rules: { linux: rule() }, associations: given });
export const associationOf = (props: object) => associations({ a: { target: machine(), ...props } });
export const metricsOnly = (more: object) => ({
  resourceGroup: 'rg',
  rules: { linux: { sources: [counters()], destinations: ['azureMonitorMetrics'], ...more } },
});
export const inRegion = (location: string) =>
  spec({ workspaces: { logs: { location } }, rules: { linux: rule({ location: 'westeurope' }) } });
export const withEndpoint = (location: string) =>
  spec({ endpoints: { e: { location } }, rules: { linux: rule({ endpoint: 'e' }) } });
export const manyRules = (count: number) => {
  const names = Array.from({ length: count }, (_, i) => `r${i}`);
  return spec({
    rules: Object.fromEntries(names.map((name) => [name, rule()])),
    associations: Object.fromEntries(names.map((name) => [name, { target: machine(), rule: name }])),
  });
};
export const sourcesNamed = (count: number) =>
  specOf({
    sources: Array.from({ length: count }, (_, i) => ({ syslog: { facilities: ['auth'], name: `s${i}` } })),
  });

export const of =
  (code: string) =>
  (wrong: unknown, path: string, says: string, right: unknown): Case => ({ code, wrong, path, says, right });

export const linux = (path: string) => (path ? `rules.linux.${path}` : 'rules.linux');
