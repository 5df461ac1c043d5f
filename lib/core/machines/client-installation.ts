/** How the agent gets onto Windows clients: a package, and the line that installs it. */
import type { Cloud } from '../azure/clouds';
import { regions } from '../azure/regions';
import { type Fields, type Model, type Text, knownWord, record, text } from '../schema';
import type { Value } from '../value';

/** Azure's clouds as the package of the agent calls them. */
export enum ClientCloud {
  AZURE_COMMERCIAL = 'Azure Commercial',
  AZURE_CHINA = 'Azure China',
  AZURE_US_GOV = 'Azure US Gov',
  AZURE_US_NAT = 'Azure USNat',
  AZURE_US_SEC = 'Azure USSec',
}

/** The proxy of Windows clients. */
export interface ClientProxy {
  /** Where it is, with its port and no scheme: `proxy.example.com:3128`. */
  readonly address: string;
  /**
   * The name that it asks for. Its password is no part of the program: the line that installs the agent reads it on each
   * client, from the environment variable `AMA_PROXY_PASSWORD`.
   *
   * @default - it asks for none
   */
  readonly username?: string;
}

/** How the agent is installed on Windows clients. */
export interface ClientInstallation {
  /**
   * The folder of the agent.
   *
   * @default - the one that the package chooses, below `C:\Program Files`
   */
  readonly installDirectory?: string;
  /**
   * The folder in which the agent keeps its logs, and data that it could not send yet.
   *
   * @default - the one that the package chooses, `C:\Resources\Azure Monitor Agent`
   */
  readonly dataDirectory?: string;
  /**
   * The proxy through which it sends.
   *
   * @default - none
   */
  readonly proxy?: ClientProxy;
  /**
   * The cloud.
   *
   * @default - the one of the region
   */
  readonly cloud?: ClientCloud;
}

export const clientInstallation = {
  installDirectory: text('a folder').optional(),
  dataDirectory: text('a folder').optional(),
  proxy: record({
    address: text('the address of a proxy'),
    username: text('a user name').optional(),
  } satisfies Fields<ClientProxy>).optional(),
  cloud: knownWord(ClientCloud, 'a cloud').optional(),
} satisfies Fields<ClientInstallation>;

export type Installation = {
  readonly [K in keyof typeof clientInstallation]: Model<(typeof clientInstallation)[K]>;
};

/** The texts of the line that are not ours, by their places. */
export const writtenTexts = ({
  installDirectory,
  dataDirectory,
  proxy,
}: Installation): readonly (readonly [path: readonly string[], text: Text])[] =>
  [
    [['installDirectory'], installDirectory] as const,
    [['dataDirectory'], dataDirectory] as const,
    [['proxy', 'address'], proxy?.address] as const,
    [['proxy', 'username'], proxy?.username] as const,
  ].flatMap(([path, given]) => (given === undefined ? [] : [[path, given] as const]));

/**
 * What would end a text before its closing quote, or be replaced in it. Signs are few and named: `cmd` reads `%` and,
 * where it is told to, `!` between quotes too, PowerShell `$`, the backtick and quotes of every shape, and who reads the
 * arguments of a command a backslash before the quote.
 */
export const unquotable = (written: string): string | undefined =>
  /[^\p{L}\p{N}\p{M} \\/:.,_()[\]{}+=@#&'~;^-]/u.exec(written)?.[0] ?? /\\$/.exec(written)?.[0];

/**
 * The line, for `cmd` with the rights of an administrator.
 *
 * Source: https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-windows-client
 */
export function installCommandOf(installation: Installation, location: Value): string {
  const { installDirectory, dataDirectory, proxy } = installation;
  const properties: readonly (readonly [name: string, value: Text | undefined])[] = [
    ['INSTALLDIR', installDirectory],
    ['DATASTOREDIR', dataDirectory],
    ['PROXYUSE', proxy && 'true'],
    ['PROXYADDRESS', proxy?.address],
    ['PROXYUSEAUTH', proxy?.username === undefined ? undefined : 'true'],
    ['PROXYUSERNAME', proxy?.username],
    ['PROXYPASSWORD', proxy?.username === undefined ? undefined : passwordOnTheClient],
    ['CLOUDENV', cloudToName(installation, location)],
  ];
  const set = properties.flatMap(([name, value]) =>
    typeof value === 'string' ? [`${name}="${value}"`] : [],
  );
  return ['msiexec /i AzureMonitorAgentClientSetup.msi /qn', ...set].join(' ');
}

/** `cmd` puts the password in its place when it runs the line. */
const passwordOnTheClient = '%AMA_PROXY_PASSWORD%';

const clientClouds: { readonly [cloud in Cloud]: ClientCloud } = {
  AzurePublic: ClientCloud.AZURE_COMMERCIAL,
  AzureGovernment: ClientCloud.AZURE_US_GOV,
  AzureChina: ClientCloud.AZURE_CHINA,
};

/** The cloud of a region, as the package calls it. */
export function clientCloudOf(location: Value): ClientCloud | undefined {
  const cloud = (Object.keys(clientClouds) as Cloud[]).find((one) =>
    regions[one].some((region) => region === location),
  );
  return cloud && clientClouds[cloud];
}

/** The public cloud is the package's own choice. */
function cloudToName({ cloud }: Installation, location: Value): ClientCloud | undefined {
  const implied = clientCloudOf(location);
  return cloud ?? (implied === ClientCloud.AZURE_COMMERCIAL ? undefined : implied);
}
