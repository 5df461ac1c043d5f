/** How the settings of the agent say which way it takes. */
import type { Text } from '../schema';
import { Join, Secret, type Value, type ValueMap } from '../value';
import type { AgentNetworkModel, CredentialsModel } from './agent-network';

/** What the network adds to the settings of the agent, and to its protected settings. */
export interface NetworkSettings {
  readonly proxy?: ValueMap;
  readonly protectedProxy?: ValueMap;
  readonly fromKeyVault?: ValueMap;
}

/**
 * Source: https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-network-configuration; "auth" is
 * text there.
 */
export function networkSettings(network: AgentNetworkModel): NetworkSettings {
  switch (network.kind) {
    case 'direct':
      return {};
    case 'noProxy':
      return { proxy: { mode: 'none' } };
    case 'logAnalyticsGateway': {
      const { address, port } = network.of;
      return { proxy: through(gatewayAddress(address, port), false) };
    }
    case 'proxy': {
      const { address, credentials: given } = network.of;
      return { proxy: through(address, given !== undefined), ...kept(given) };
    }
  }
}

const through = (address: Value, auth: boolean): ValueMap => ({
  mode: 'application',
  address,
  auth: String(auth),
});

/** The gateway listens like a proxy. */
const gatewayAddress = (address: Text, port: Value): Value =>
  typeof address === 'string' && typeof port === 'number'
    ? `http://${address}:${port}`
    : new Join(['http://', address, ':', typeof port === 'number' ? String(port) : port]);

function kept(given: CredentialsModel | undefined): NetworkSettings {
  if (given === undefined) return {};
  if (given.kind === 'fromKeyVault')
    return { fromKeyVault: { secretUrl: given.of.secretUrl, sourceVault: { id: given.of.vaultId } } };
  const { username, password: word } = given.of;
  return { protectedProxy: { username: new Secret(username), password: new Secret(word) } };
}
