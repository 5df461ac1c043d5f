/** Programs for tests: what Pulumi registers, and what it is told where it is wrong. */
import {
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  ProblemsRunError,
} from 'azure-monitor-constructs/pulumi';
import { type Registered, registerProgram } from '../support/pulumi';

export const place = { resourceGroup: 'rg', location: 'westeurope' };
export const machine =
  '/subscriptions/s/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/web1';

/** What a program registers with Azure. */
export async function registered(build: () => unknown): Promise<readonly Registered[]> {
  const { registered: all } = await registerProgram(async () => {
    await build();
  });
  return all.filter(({ type }) => type.startsWith('azure-native:'));
}

/** The inputs of the one resource whose type ends like this. */
export async function only(type: string, build: () => unknown): Promise<any> {
  const found = (await registered(build)).filter((resource) => resource.type.endsWith(type));
  if (found.length !== 1) throw new Error(`${found.length} of ${type}`);
  return found[0]!.inputs;
}

/** The error that ends a program. */
export async function refused(build: () => unknown): Promise<ProblemsRunError> {
  let error: unknown;
  await registerProgram(() => {
    try {
      build();
    } catch (thrown) {
      error = thrown;
    }
  });
  if (error instanceof ProblemsRunError) return error;
  throw error instanceof Error ? error : new Error('Nothing was refused');
}

export const linesOf = (error: ProblemsRunError) =>
  error.message
    .split('\n')
    .slice(1)
    .map((line) => line.trim());

export const logsOf = (name = 'logs') => new LogAnalyticsWorkspace(name, place);

export const syslog = () => DataSource.syslog({ facilities: ['auth'] });

/** The least that a rule needs, with a workspace of its own. */
export const ruleArgs = (logs = logsOf()) => ({
  resourceGroup: 'rg',
  sources: [syslog()],
  destinations: [Destination.logAnalytics(logs)],
});
