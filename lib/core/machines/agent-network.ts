/** The way on which the agent reaches Azure Monitor. */
import { resourceId } from '../fields';
import { type Fields, type Model, type Text, choice, reading, record, text, wholeNumber } from '../schema';
import { shapeProblems } from '../shape-problems';
import { isSealed } from '../value';
import { asHost, asProxy, asSecretUrl } from './network-addresses';

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

export type CredentialsModel = Model<typeof credentials>;

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
