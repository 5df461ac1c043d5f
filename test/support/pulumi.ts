/** Pulumi's face, run under Pulumi's own mocks in the test's process. */
import { MonitorSpec } from 'azure-monitor-constructs/pulumi';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { output, runtime } from '@pulumi/pulumi';
import { readDocument } from '../../lib/core/spec/document';
import { readSpec } from '../../lib/core/spec/spec';
import { machineMade } from './machines-beside';
import { existingOf, identified } from './read-pulumi';
import { azureTells } from './normal-form';
import { tellingsOf } from './terraform';

export interface Registered {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: { readonly [argument: string]: unknown };
  /** The URNs of what it waits for, referred to or not. */
  readonly dependencies: readonly string[];
}

export interface Registrations {
  readonly registered: readonly Registered[];
  readonly told: { readonly [what: string]: string };
}

/** A spec as the resources that Pulumi registers, and what its components tell. */
export function registerPulumi(file: string): Promise<Registrations> {
  const { inputs } = readSpec(readDocument(readFileSync(file, 'utf8')).data);
  return configured(Object.keys(inputs), () =>
    registerProgram(() => Object.fromEntries(tellingsOf(new MonitorSpec('spec', { file }), file))),
  );
}

/** What runs with a value for each input of a spec, which says that it is one. */
export async function configured<T>(inputs: readonly string[], run: () => Promise<T>): Promise<T> {
  const before = runtime.allConfig();
  for (const name of inputs) runtime.setConfig(`project:${name}`, `<input.${name}>`);
  try {
    return await run();
  } finally {
    runtime.setAllConfig(before);
  }
}

/** A program as the resources that Pulumi registers, and the outputs that it returns, if any. */
export async function registerProgram(build: () => unknown): Promise<Registrations> {
  const registered: Registered[] = [];
  await runtime.setMocks(mocks);
  const failure = listen(registered);
  try {
    const told = output((await build()) ?? {}) as unknown as { promise(): Promise<Registrations['told']> };
    const opened = await Promise.race([failure, told.promise()]);
    await Promise.race([failure, runtime.disconnect()]);
    return { registered, told: opened };
  } catch (error) {
    // What is under way still ends before the next program begins, unless it waits for what failed.
    await Promise.race([runtime.disconnect(), setTimeout(200)]);
    throw error;
  }
}

const mocks: runtime.Mocks = {
  newResource({ type, inputs }) {
    const machine = machineMade(type, inputs as Registered['inputs']);
    if (machine) return { id: machine, state: inputs };
    const known = identified(type, inputs);
    if (!known) return { id: '', state: inputs };
    const tells = (path: string) => azureTells(known, path);
    // A deployment is called by its own name, not by that of what it makes.
    const name: unknown = inputs.deploymentName ?? tells('name');
    return { id: tells('id'), state: { ...inputs, name, ...told(type, tells) } };
  },
  call({ token, inputs }) {
    const existing = existingOf(token, inputs);
    const tells = (path: string) => azureTells(existing, path);
    return { id: tells('id'), name: tells('name'), location: tells('location'), ...properties(tells) };
  },
};

type Tell = (path: string) => string;

const told = (type: string, tells: Tell) =>
  type === 'azure-native:resources:Resource' ? { properties: properties(tells) } : properties(tells);

/** Everything that Azure tells of any resource; the path leads to what a type has. */
const properties = (tells: Tell) => ({
  clientId: tells('properties.clientId'),
  principalId: tells('properties.principalId'),
  customerId: tells('properties.customerId'),
  immutableId: tells('properties.immutableId'),
  metrics: { prometheusQueryEndpoint: tells('properties.metrics.prometheusQueryEndpoint') },
  defaultIngestionSettings: {
    dataCollectionRuleResourceId: tells('properties.defaultIngestionSettings.dataCollectionRuleResourceId'),
    dataCollectionEndpointResourceId: tells(
      'properties.defaultIngestionSettings.dataCollectionEndpointResourceId',
    ),
  },
  endpoints: {
    logsIngestion: tells('properties.endpoints.logsIngestion'),
    metricsIngestion: tells('properties.endpoints.metricsIngestion'),
  },
  configurationAccess: { endpoint: tells('properties.configurationAccess.endpoint') },
  logsIngestion: { endpoint: tells('properties.logsIngestion.endpoint') },
  metricsIngestion: { endpoint: tells('properties.metricsIngestion.endpoint') },
});

interface Request {
  getType(): string;
  getName(): string;
  getObject(): { toJavaScript(): { readonly [argument: string]: unknown } };
  getDependenciesList(): readonly string[];
}

type Answer<Response> = (error: unknown, response?: Response) => void;

interface Monitor {
  registerResource(request: Request, answer: Answer<{ getUrn(): string }>): Promise<void>;
  invoke(request: unknown, answer: Answer<unknown>): Promise<void>;
}

/** Mocks do not say what a resource waits for, and keep what goes wrong to themselves; the monitor hears both. */
function listen(registered: Registered[]): Promise<never> {
  const monitor = runtime.getMonitor() as unknown as Monitor;
  const register = monitor.registerResource.bind(monitor);
  const invoke = monitor.invoke.bind(monitor);
  return new Promise((_, reject) => {
    const fail = (error: unknown) => {
      if (error) reject(error instanceof Error ? error : new Error(JSON.stringify(error)));
    };
    monitor.registerResource = (request, answer) =>
      register(request, (error, response) => {
        fail(error);
        if (response) {
          registered.push({
            urn: response.getUrn(),
            type: request.getType(),
            name: request.getName(),
            inputs: request.getObject().toJavaScript(),
            dependencies: [...request.getDependenciesList()],
          });
        }
        answer(error, response);
      });
    monitor.invoke = (request, answer) =>
      invoke(request, (error, response) => {
        fail(error);
        answer(error, response);
      });
  });
}
