/** The way on which the agent reaches Azure Monitor, and how its settings say so. */
import { resourceId } from '../fields';
import { quoted } from '../problem';
import { type Fields, type Model, type Text, choice, reading, record, text, wholeNumber } from '../schema';
import { type Complaint, shapeProblems } from '../shape-problems';
import { Join, Secret, type Value, type ValueMap, isSealed } from '../value';

/**
 * A proxy.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-network-configuration#proxy-configuration
 */
export interface AgentProxy {
  /** Where it is, with its port and without credentials: `http://proxy.example.com:3128`. */
  readonly address: string;
  /**
   * The name and password that it asks for.
   *
   * @default - it asks for none
   */
  readonly credentials?: ProxyCredentials;
}

/**
 * A Log Analytics gateway, which passes on what agents send.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/gateway
 */
export interface AgentGateway {
  /** The name or the address of the gateway, or of the load balancer before several: `10.0.0.4`. */
  readonly address: string;
  /**
   * The port on which it listens.
   *
   * @default 8080
   */
  readonly port?: number;
}

/** Where the protected settings of the agent are kept. */
export interface ProxyCredentialsInKeyVault {
  /**
   * The URL of the secret, with its version. It holds JSON text:
   * `{"proxy":{"username":"…","password":"…"}}`.
   */
  readonly secretUrl: string;
  /** The resource id of the vault. */
  readonly vaultId: string;
}

/** The name and password that a proxy asks for. They stand in protected settings only. */
export class ProxyCredentials {
  /**
   * Both, of which the password is known only at deployment: a variable, or what another resource tells.
   *
   * @param username the name
   * @param password the password; as plain text it is refused
   */
  public static usernameAndPassword(username: string, password: string): ProxyCredentials {
    return new ProxyCredentials({ usernameAndPassword: { username, password } });
  }

  /** Both, in a secret of Key Vault. Azure reads it for virtual machines and scale sets, not for Arc servers. */
  public static fromKeyVault(secret: ProxyCredentialsInKeyVault): ProxyCredentials {
    return new ProxyCredentials({ fromKeyVault: secret });
  }

  /** @internal */
  public readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

/** The way on which the agent reaches Azure Monitor. */
export class AgentNetwork {
  /** As the machine does: through the proxy of the system where it has one. */
  public static direct(): AgentNetwork {
    return new AgentNetwork({ direct: {} });
  }

  /** Through no proxy, even where the system has one. */
  public static noProxy(): AgentNetwork {
    return new AgentNetwork({ noProxy: {} });
  }

  /** Through a proxy. */
  public static proxy(proxy: AgentProxy): AgentNetwork {
    return new AgentNetwork({ proxy });
  }

  /** Through a Log Analytics gateway. */
  public static logAnalyticsGateway(gateway: AgentGateway): AgentNetwork {
    return new AgentNetwork({ logAnalyticsGateway: gateway });
  }

  /** @internal */
  public readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

/** What is written in a program is in its repository and in what it synthesises. */
const password = reading<Text>(
  'A password that is known only at deployment.',
  (given) => {
    if (isSealed(given)) return { value: given as Text };
    if (given === undefined) return { kind: shapeProblems.needed, message: 'A password is needed here.' };
    return {
      kind: shapeProblems.plainSecret,
      message: 'A password stands here in plain text.',
      cure: 'Pass one that is known only at deployment – a sensitive variable, a secret of the configuration – or take both from Key Vault.',
    };
  },
  'only',
);

const credentials = choice(
  {
    usernameAndPassword: record({ username: text('a user name'), password }),
    fromKeyVault: record({
      secretUrl: text('the URL of a secret').check(asSecretUrl),
      vaultId: resourceId('the id of a key vault', ['Microsoft.KeyVault/vaults']),
    } satisfies Fields<ProxyCredentialsInKeyVault>),
  },
  'credentials of a proxy',
);

const lone = ['direct', 'noProxy'];

export const agentNetwork = choice(
  {
    direct: record({}),
    noProxy: record({}),
    proxy: record({
      address: text('the address of a proxy').check(asProxy),
      credentials: credentials.optional(),
    }),
    logAnalyticsGateway: record({
      address: text('the address of a gateway').check(asHost),
      port: wholeNumber('a port', 1, 65_535).default(8080),
    } satisfies Fields<AgentGateway>),
  },
  'a way on which agents reach Azure Monitor',
  {
    says: '"direct" or "noProxy".',
    read: (word) => (lone.includes(word) ? { [word]: {} } : { [word]: null }),
  },
);

export type AgentNetworkModel = Model<typeof agentNetwork>;

const wrong = (message: string, cure: string): Complaint => ({
  kind: shapeProblems.wrongText,
  message,
  cure,
});

/** The agent reads a scheme, a host and a port; what else stands in the address it takes for a part of the host. */
function asProxy(value: Text): Complaint | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.includes('@')) return holdsCredentials;
  const form = 'Write "http://host:port".';
  const parts =
    /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<host>\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::(?<port>\d+))?(?<rest>[/?#].*)?$/i.exec(
      value,
    )?.groups;
  if (!parts || /\s/.test(value)) return wrong(`${quoted(value)} is not the address of a proxy.`, form);
  const { scheme = '', host = '', port, rest } = parts;
  const right = port !== undefined && isPort(port) ? `Write ${quoted(`http://${host}:${port}`)}.` : form;
  if (scheme === '') return wrong(`${quoted(value)} does not say how to speak to the proxy.`, right);
  if (!/^https?$/i.test(scheme)) return wrong(`${quoted(value)} begins with ${quoted(`${scheme}:`)}.`, right);
  if (port === undefined) return wrong(`${quoted(value)} has no port.`, form);
  if (!isPort(port)) return wrong(`${quoted(value)} has a port that is none.`, 'It is 1 to 65535.');
  const end = `Write ${quoted(`${scheme}://${host}:${port}`)}.`;
  return rest === undefined ? undefined : wrong(`${quoted(value)} goes on behind its port.`, end);
}

/** Which is not shown: it may be a password. */
const holdsCredentials: Complaint = {
  kind: shapeProblems.plainSecret,
  message: 'This address holds credentials, and everybody who sees the machine can read its settings.',
  cure: 'Leave them out of it, and give a "proxy" with "credentials".',
};

const isPort = (digits: string) => /^[1-9]\d{0,4}$/.test(digits) && Number(digits) <= 65_535;

function asHost(value: Text): Complaint | undefined {
  if (typeof value !== 'string' || /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/i.test(value))
    return undefined;
  if (value.includes('@')) return holdsCredentials;
  return wrong(
    `${quoted(value)} is neither the name of a host nor an address.`,
    'Give it alone, as in "10.0.0.4"; the port is "port".',
  );
}

function asSecretUrl(value: Text): Complaint | undefined {
  if (
    typeof value !== 'string' ||
    /^https:\/\/[^/\s]+\/secrets\/[A-Za-z0-9-]+(\/[0-9a-f]+)?\/?$/i.test(value)
  )
    return undefined;
  return wrong(
    `${quoted(value)} is not the URL of a secret.`,
    'It reads "https://<vault>.vault.azure.net/secrets/<name>/<version>".',
  );
}

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

function kept(given: Model<typeof credentials> | undefined): NetworkSettings {
  if (given === undefined) return {};
  if (given.kind === 'fromKeyVault')
    return { fromKeyVault: { secretUrl: given.of.secretUrl, sourceVault: { id: given.of.vaultId } } };
  const { username, password: word } = given.of;
  return { protectedProxy: { username: new Secret(username), password: new Secret(word) } };
}
