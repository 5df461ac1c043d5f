/** A spec as the resources that Pulumi would register, told by Pulumi's own mocks: nothing is deployed. */
import { RunError, runtime } from '@pulumi/pulumi';
import { Refusal } from '../streams';

interface Registered {
  readonly type: string;
  readonly name: string;
  readonly inputs: unknown;
}

export async function registered(file: string): Promise<readonly Registered[]> {
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
    new MonitorSpec('spec', { file });
  } catch (error) {
    throw RunError.isInstance(error) ? new Refusal(error.message) : error;
  } finally {
    await settled();
  }
  return seen.sort((a, b) => (`${a.type}${a.name}` < `${b.type}${b.name}` ? -1 : 1));
}

/** Registrations go through the event loop; they are over when nothing has been added for a while. */
const settled = () => runtime.disconnect();
