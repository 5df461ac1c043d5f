/** Runs a Pulumi program under mocks, and prints what it registers and exports. */
import { resolve } from 'node:path';
import { output, runtime } from '@pulumi/pulumi';

const registered: string[] = [];
const mocks: runtime.Mocks = {
  newResource({ type, name, inputs }) {
    registered.push(type);
    const rule = `/subscriptions/s/resourceGroups/g/providers/Microsoft.Insights/dataCollectionRules/${name}`;
    const endpoint = rule.replace('dataCollectionRules', 'dataCollectionEndpoints');
    const defaultIngestionSettings = {
      dataCollectionRuleResourceId: rule,
      dataCollectionEndpointResourceId: endpoint,
    };
    const properties = { endpoints: { logsIngestion: 'https://logs.example.com' } };
    return {
      id: rule,
      state: { ...inputs, name, properties, immutableId: `dcr-${name}`, defaultIngestionSettings },
    };
  },
  call: ({ inputs }) => ({
    ...inputs,
    immutableId: 'dcr-existing',
    metricsIngestion: { endpoint: 'https://metrics.example.com' },
  }),
};

async function main(program: string) {
  await runtime.setMocks(mocks);
  runtime.setAllConfig({ 'project:proxyUser': 'agent', 'project:proxyPassword': 'known at deployment' });
  const exports = (await import(resolve(program))) as { readonly [name: string]: unknown };
  const told = await (output({ ...exports }) as unknown as { promise(): Promise<object> }).promise();
  const exported = Object.fromEntries(
    Object.entries(told).filter(([name]) => name !== 'default' && name !== 'module.exports'),
  );
  await runtime.disconnect();
  console.log(JSON.stringify({ registered, exported }));
}

void main(process.argv[2] ?? '');
