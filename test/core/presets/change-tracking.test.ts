/** What Change Tracking stands for on either system: the lists are written down here, and not computed. */
import { companionsOf, problemsOf, sourcesOf, under } from './preset';

describe('Change Tracking', () => {
  const streams = [
    'Microsoft-ConfigurationChange',
    'Microsoft-ConfigurationChangeV2',
    'Microsoft-ConfigurationData',
  ];
  const settingsOf = (props: object) => sourcesOf('changeTracking', props)[0].extension.extensionSettings;
  const keys = under({
    'HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\Scripts': [
      'Startup',
      'Shutdown',
    ],
    HKEY_LOCAL_MACHINE: [
      'SOFTWARE\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion\\Run',
      'SOFTWARE\\Microsoft\\Active Setup\\Installed Components',
      'Software\\Classes\\Directory\\ShellEx\\ContextMenuHandlers',
      'Software\\Classes\\Directory\\Background\\ShellEx\\ContextMenuHandlers',
      'Software\\Classes\\Directory\\Shellex\\CopyHookHandlers',
      'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\ShellIconOverlayIdentifiers',
      'Software\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion\\Explorer\\ShellIconOverlayIdentifiers',
      'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Browser Helper Objects',
      'Software\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Browser Helper Objects',
      'Software\\Microsoft\\Internet Explorer\\Extensions',
      'Software\\Wow6432Node\\Microsoft\\Internet Explorer\\Extensions',
      'Software\\Microsoft\\Windows NT\\CurrentVersion\\Drivers32',
      'Software\\Wow6432Node\\Microsoft\\Windows NT\\CurrentVersion\\Drivers32',
      'System\\CurrentControlSet\\Control\\Session Manager\\KnownDlls',
      'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\Notify',
    ],
  });
  const entry = (keyName: string, i: number) => ({
    name: `Registry_${i + 1}`,
    groupTag: 'Recommended',
    enabled: false,
    recurse: true,
    description: '',
    keyName,
    valueName: '',
  });

  it('is on Windows what the portal makes of it', () => {
    expect(sourcesOf('changeTracking', { system: 'Windows' })).toEqual([
      {
        extension: {
          name: 'CTDataSource-Windows',
          extensionName: 'ChangeTracking-Windows',
          streams,
          extensionSettings: {
            enableFiles: true,
            enableSoftware: true,
            enableRegistry: true,
            enableServices: true,
            enableInventory: true,
            registrySettings: { registryCollectionFrequency: 3000, registryInfo: keys.map(entry) },
            fileSettings: { fileCollectionFrequency: 2700 },
            softwareSettings: { softwareCollectionFrequency: 1800 },
            inventorySettings: { inventoryCollectionFrequency: 36000 },
            servicesSettings: { serviceCollectionFrequency: 1800 },
          },
        },
      },
    ]);
    expect(companionsOf('changeTracking', { system: 'Windows' })).toEqual([
      {
        system: 'Windows',
        publisher: 'Microsoft.Azure.ChangeTrackingAndInventory',
        type: 'ChangeTracking-Windows',
        typeHandlerVersion: '2.0',
      },
    ]);
  });

  it('is on Linux what the portal makes of it', () => {
    expect(sourcesOf('changeTracking', { system: 'Linux' })).toEqual([
      {
        extension: {
          name: 'CTDataSource-Linux',
          extensionName: 'ChangeTracking-Linux',
          streams,
          extensionSettings: {
            enableFiles: true,
            enableSoftware: true,
            enableRegistry: false,
            enableServices: true,
            enableInventory: true,
            fileSettings: {
              fileCollectionFrequency: 900,
              fileInfo: [
                {
                  name: 'ChangeTrackingLinuxPath_default',
                  enabled: true,
                  destinationPath: '/etc/.*.conf',
                  useSudo: true,
                  recurse: true,
                  maxContentsReturnable: 5000000,
                  pathType: 'File',
                  type: 'File',
                  links: 'Follow',
                  maxOutputSize: 500000,
                  groupTag: 'Recommended',
                },
              ],
            },
            softwareSettings: { softwareCollectionFrequency: 300 },
            inventorySettings: { inventoryCollectionFrequency: 36000 },
            servicesSettings: { serviceCollectionFrequency: 300 },
          },
        },
      },
    ]);
    expect(companionsOf('changeTracking', { system: 'Linux' })).toEqual([
      {
        system: 'Linux',
        publisher: 'Microsoft.Azure.ChangeTrackingAndInventory',
        type: 'ChangeTracking-Linux',
        typeHandlerVersion: '2.0',
      },
    ]);
  });

  it('looks at what it is told to, as often as it is told to', () => {
    expect(
      settingsOf({
        system: 'Windows',
        software: false,
        inventory: false,
        services: false,
        filePaths: ['C:\\App\\*.config'],
        fileFrequencyInSeconds: 1800,
        softwareFrequencyInSeconds: 3600,
        inventoryFrequencyInSeconds: 72_000,
        serviceFrequencyInSeconds: 600,
        registryFrequencyInSeconds: 6000,
      }),
    ).toMatchObject({
      enableFiles: true,
      enableSoftware: false,
      enableInventory: false,
      enableServices: false,
      enableRegistry: true,
      fileSettings: {
        fileCollectionFrequency: 1800,
        fileInfo: [{ name: 'ChangeTrackingCustomPath_1', path: 'C:\\App\\*.config', groupTag: 'Custom' }],
      },
      softwareSettings: { softwareCollectionFrequency: 3600 },
      inventorySettings: { inventoryCollectionFrequency: 72_000 },
      servicesSettings: { serviceCollectionFrequency: 600 },
      registrySettings: { registryCollectionFrequency: 6000 },
    });
    expect(settingsOf({ system: 'Windows', files: false, registry: false })).toMatchObject({
      enableFiles: false,
      enableRegistry: false,
    });
    expect(
      settingsOf({ system: 'Linux', filePaths: ['/opt/a.conf', '/opt/b.conf'] }).fileSettings.fileInfo,
    ).toEqual([
      expect.objectContaining({ name: 'ChangeTrackingLinuxPath_1', destinationPath: '/opt/a.conf' }),
      expect.objectContaining({ name: 'ChangeTrackingLinuxPath_2', destinationPath: '/opt/b.conf' }),
    ]);
  });

  it('switches recommended keys on, in any case, and adds others behind them', () => {
    const { registryInfo } = settingsOf({
      system: 'Windows',
      registryKeys: [keys[2]!.toUpperCase(), 'HKEY_LOCAL_MACHINE\\Software\\Own'],
    }).registrySettings;
    expect(registryInfo).toEqual([
      ...keys.map((key, i) => ({ ...entry(key, i), enabled: i === 2 })),
      { ...entry('HKEY_LOCAL_MACHINE\\Software\\Own', 17), groupTag: 'Custom', enabled: true },
    ]);
  });

  it.each([{ registry: true }, { registryKeys: keys.slice(0, 1) }, { registryFrequencyInSeconds: 3000 }])(
    'fails where Linux is asked for its registry: %j',
    (props) => {
      expect(problemsOf('changeTracking', { system: 'Linux', ...props })).toEqual([
        expect.objectContaining({ code: 'AMC0103', path: Object.keys(props)[0] }),
      ]);
    },
  );

  it('fails where a registry key is none that it can track', () => {
    expect(problemsOf('changeTracking', { system: 'Windows', registryKeys: ['HKEY_USERS\\A'] })).toEqual([
      expect.objectContaining({ code: 'AMC0109', path: 'registryKeys.0' }),
    ]);
  });

  it('fails where no system is given', () => {
    expect(problemsOf('changeTracking', {})).toEqual([
      expect.objectContaining({ code: 'AMC0101', path: 'system' }),
    ]);
  });
});
