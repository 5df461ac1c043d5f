/** What changes on machines – files, software, services, the registry – and what is there (Change Tracking and Inventory). */
import {
  type Fields,
  type Model,
  type Text,
  countedList,
  flag,
  knownWord,
  record,
  textLike,
  wholeNumber,
} from '../schema';
import { shapeProblems } from '../shape-problems';
import { sourceName } from '../sources/source';
import type { ValueMap } from '../value';
import { frequencies, linuxFile, registryKeys } from './change-tracking-items';
import { companions } from './companions';
import type { Preset } from './preset';

/**
 * Change Tracking and Inventory. Its workspace needs the solution `ChangeTracking`. Azure heeds one rule with Change
 * Tracking on a machine, and wants no other sources in that rule.
 *
 * @see https://learn.microsoft.com/azure/azure-change-tracking-inventory/overview-monitoring-agent
 */
export interface ChangeTrackingSourceProps {
  /** The system whose machines are tracked; a rule for both has two such sources. */
  readonly system: ChangeTrackingSystem;
  /**
   * Whether files are tracked.
   *
   * @default true
   */
  readonly files?: boolean;
  /**
   * The files, as `C:\Program Files\App\*.config` or `/etc/app/*.conf`; only the last part may have a wildcard.
   *
   * @default - on Linux `/etc/.*.conf`; on Windows none
   */
  readonly filePaths?: string[];
  /**
   * Whether software is tracked.
   *
   * @default true
   */
  readonly software?: boolean;
  /**
   * Whether an inventory is taken.
   *
   * @default true
   */
  readonly inventory?: boolean;
  /**
   * Whether services, or daemons, are tracked.
   *
   * @default true
   */
  readonly services?: boolean;
  /**
   * Whether the registry of Windows is tracked.
   *
   * @default - true on Windows
   */
  readonly registry?: boolean;
  /**
   * The keys of the registry that are tracked, below `HKEY_LOCAL_MACHINE`.
   *
   * @default - none; those that Microsoft recommends are listed, and switched off
   */
  readonly registryKeys?: string[];
  /**
   * How often files are looked at, in seconds.
   *
   * @default - 2700 on Windows, 900 on Linux
   */
  readonly fileFrequencyInSeconds?: number;
  /**
   * How often software is looked at, in seconds.
   *
   * @default - 1800 on Windows, 300 on Linux
   */
  readonly softwareFrequencyInSeconds?: number;
  /**
   * How often the inventory is taken, in seconds.
   *
   * @default - 36000
   */
  readonly inventoryFrequencyInSeconds?: number;
  /**
   * How often services are looked at, in seconds.
   *
   * @default - 1800 on Windows, 300 on Linux
   */
  readonly serviceFrequencyInSeconds?: number;
  /**
   * How often the registry is looked at, in seconds.
   *
   * @default - 3000 on Windows
   */
  readonly registryFrequencyInSeconds?: number;
  /**
   * The name of the source within its rule.
   *
   * @default - `CTDataSource-Windows` or `CTDataSource-Linux`
   */
  readonly name?: string;
}

/** The systems on which changes are tracked. */
export enum ChangeTrackingSystem {
  LINUX = 'Linux',
  WINDOWS = 'Windows',
}

const frequency = wholeNumber('a number of seconds', 1, 86_400);
const key = textLike(
  'a registry key',
  /^HKEY_LOCAL_MACHINE\\./i,
  'Change Tracking knows those below HKEY_LOCAL_MACHINE, written with "\\"',
);

const schema = record({
  system: knownWord(ChangeTrackingSystem, 'a system'),
  files: flag().default(true),
  filePaths: countedList(textLike('a path', /[\\/]/, 'it is written in full'), 'paths').optional(),
  software: flag().default(true),
  inventory: flag().default(true),
  services: flag().default(true),
  registry: flag().optional(),
  registryKeys: countedList(key, 'registry keys').optional(),
  fileFrequencyInSeconds: frequency.optional(),
  softwareFrequencyInSeconds: frequency.optional(),
  inventoryFrequencyInSeconds: frequency.optional(),
  serviceFrequencyInSeconds: frequency.optional(),
  registryFrequencyInSeconds: frequency.optional(),
  name: sourceName,
} satisfies Fields<ChangeTrackingSourceProps>).check((props) => {
  const stray = (['registry', 'registryKeys', 'registryFrequencyInSeconds'] as const).find(
    (word) => props[word],
  );
  return props.system === ChangeTrackingSystem.LINUX && stray
    ? {
        kind: shapeProblems.unknownProperty,
        message: 'Linux has no registry.',
        cure: 'Leave it out, or give Windows as the system.',
        path: [stray],
      }
    : undefined;
});

type ChangeTracking = Model<typeof schema>;

export const changeTracking: Preset<ChangeTracking> = {
  title: 'Change Tracking',
  schema,
  sources: (props) => [
    {
      kind: 'extension',
      of: {
        name: props.name ?? `CTDataSource-${props.system}`,
        extensionName: `ChangeTracking-${props.system}`,
        streams: [
          'Microsoft-ConfigurationChange',
          'Microsoft-ConfigurationChangeV2',
          'Microsoft-ConfigurationData',
        ],
        extensionSettings: props.system === ChangeTrackingSystem.LINUX ? linux(props) : windows(props),
        inputDataSources: undefined,
      },
    },
  ],
  companions: ({ system }) => [companions.changeTracking[system]],
};

const windows = (props: ChangeTracking): ValueMap => ({
  ...switches(props, props.registry ?? true),
  ...common(props, frequencies.Windows, props.filePaths?.map(windowsFile)),
  registrySettings: {
    registryCollectionFrequency: props.registryFrequencyInSeconds ?? frequencies.Windows.registry,
    registryInfo: registryInfo(props.registryKeys),
  },
});

const linux = (props: ChangeTracking): ValueMap => ({
  ...switches(props, false),
  ...common(props, frequencies.Linux, props.filePaths?.map(customLinuxFile) ?? [defaultLinuxFile]),
});

const switches = (props: ChangeTracking, enableRegistry: ChangeTracking['registry']): ValueMap => ({
  enableFiles: props.files,
  enableSoftware: props.software,
  enableRegistry,
  enableServices: props.services,
  enableInventory: props.inventory,
});

/** Templates that are not Microsoft's documentation have `serviceSettings` as well; rules made by the portal do not. */
const common = (
  props: ChangeTracking,
  usual: (typeof frequencies)['Linux'],
  fileInfo: readonly ValueMap[] | undefined,
): ValueMap => ({
  fileSettings: {
    fileCollectionFrequency: props.fileFrequencyInSeconds ?? usual.files,
    ...(fileInfo && { fileInfo }),
  },
  softwareSettings: { softwareCollectionFrequency: props.softwareFrequencyInSeconds ?? usual.software },
  inventorySettings: { inventoryCollectionFrequency: props.inventoryFrequencyInSeconds ?? usual.inventory },
  servicesSettings: { serviceCollectionFrequency: props.serviceFrequencyInSeconds ?? usual.services },
});

const windowsFile = (path: Text, i: number): ValueMap => ({
  name: `ChangeTrackingCustomPath_${i + 1}`,
  enabled: true,
  description: '',
  path,
  recurse: true,
  maxContentsReturnable: 5_000_000,
  maxOutputSize: 500_000,
  checksum: 'sha256',
  pathType: 'File',
  groupTag: 'Custom',
});

const linuxFileOf = (name: string, destinationPath: Text, groupTag: string): ValueMap => ({
  name,
  enabled: true,
  destinationPath,
  useSudo: true,
  recurse: true,
  maxContentsReturnable: 5_000_000,
  pathType: 'File',
  type: 'File',
  links: 'Follow',
  maxOutputSize: 500_000,
  groupTag,
});

const defaultLinuxFile = linuxFileOf('ChangeTrackingLinuxPath_default', linuxFile, 'Recommended');
const customLinuxFile = (path: Text, i: number) =>
  linuxFileOf(`ChangeTrackingLinuxPath_${i + 1}`, path, 'Custom');

/** The keys that are recommended, switched on where they were asked for, and behind them what else was. */
function registryInfo(asked: readonly Text[] = []): readonly ValueMap[] {
  const same = (one: Text, other: string) =>
    typeof one === 'string' && one.toLowerCase() === other.toLowerCase();
  const others = asked.filter((name) => !registryKeys.some((known) => same(name, known)));
  return [
    ...registryKeys.map((keyName) => ({
      keyName,
      groupTag: 'Recommended',
      enabled: asked.some((name) => same(name, keyName)),
    })),
    ...others.map((keyName) => ({ keyName, groupTag: 'Custom', enabled: true })),
  ].map((entry, i) => ({
    name: `Registry_${i + 1}`,
    ...entry,
    recurse: true,
    description: '',
    valueName: '',
  }));
}
