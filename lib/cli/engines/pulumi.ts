/** A spec as the resources that Pulumi would register, told by Pulumi's own mocks: nothing is deployed. */
import { RunError, output, runtime } from '@pulumi/pulumi';
import type { SpecInputs } from '../../core/spec/inputs';
import type { LoadedSpec } from '../../core/spec/load';
import { Refusal } from '../streams';

interface Registered {
  readonly type: string;
  readonly name: string;
  readonly inputs: unknown;
}

export async function registered(file: string, { inputs }: LoadedSpec): Promise<readonly Registered[]> {
  const seen: Registered[] = [];
  await runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      seen.push({ type, name, inputs: inputs as unknown });
      return { id: `<${name}.id>`, state: inputs as Record<string, unknown> };
    },
    call: ({ inputs }) => inputs as Record<string, unknown>,
  });
  const { MonitorSpec } = await import('../../pulumi/monitor-spec');
  try {
    new MonitorSpec('spec', { file, inputs: standIns(inputs) });
  } catch (error) {
    throw RunError.isInstance(error) ? new Refusal(error.message) : error;
  } finally {
    await settled();
  }
  return seen.sort((a, b) => (`${a.type}${a.name}` < `${b.type}${b.name}` ? -1 : 1));
}

/** Where nothing is deployed there is no configuration. */
const standIns = (inputs: SpecInputs) =>
  Object.fromEntries(
    Object.keys(inputs).map((name) => [name, output<unknown>(inputs[name]?.default ?? `<input.${name}>`)]),
  );

/** Registrations go through the event loop; they are over when nothing has been added for a while. */
const settled = () => runtime.disconnect();
