/** The specs that the tests share, and the engines that can carry them. */
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

export type Carrier = 'azurerm 4' | 'azurerm 5' | 'azure-native';

export const carriers: readonly Carrier[] = ['azurerm 4', 'azurerm 5', 'azure-native'];

/** Specs with something that a provider has no argument for; the others are carried by all. */
const lacking: { readonly [spec: string]: readonly Carrier[] } = {
  // azurerm 4 has a flag where Azure has three words.
  'test/specs/perimeter.yaml': ['azurerm 4'],
  // azurerm knows neither the identity of an endpoint nor these features of a workspace.
  'test/specs/azure-native-only.yaml': ['azurerm 4', 'azurerm 5'],
};

const specsIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => relative(root, join(root, folder, file)).replaceAll('\\', '/'));

export const exampleSpecs = specsIn('examples/specs');
export const specs = [...exampleSpecs, ...specsIn('test/specs')];

export const carries = (carrier: Carrier, spec: string) => !lacking[spec]?.includes(carrier);
