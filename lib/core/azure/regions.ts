/**
 * Azure's regions by cloud. Azure answers to display names too (`West Europe`), but a rule made with one is
 * created and then found by no association, so every location is brought to the plain name.
 * Sources: https://learn.microsoft.com/azure/reliability/regions-list,
 * https://github.com/Azure/bicep/issues/9566 (the display name's effect).
 */
import type { Cloud } from './clouds';

export const regions: { readonly [cloud in Cloud]: readonly string[] } = {
  AzurePublic: [
    'australiacentral',
    'australiacentral2',
    'australiaeast',
    'australiasoutheast',
    'austriaeast',
    'belgiumcentral',
    'brazilsouth',
    'brazilsoutheast',
    'canadacentral',
    'canadaeast',
    'centralindia',
    'centralus',
    'centraluseuap',
    'chilecentral',
    'denmarkeast',
    'eastasia',
    'eastus',
    'eastus2',
    'eastus2euap',
    'francecentral',
    'francesouth',
    'germanynorth',
    'germanywestcentral',
    'indonesiacentral',
    'israelcentral',
    'italynorth',
    'japaneast',
    'japanwest',
    'jioindiacentral',
    'jioindiawest',
    'koreacentral',
    'koreasouth',
    'malaysiawest',
    'mexicocentral',
    'newzealandnorth',
    'northcentralus',
    'northeurope',
    'norwayeast',
    'norwaywest',
    'polandcentral',
    'qatarcentral',
    'southafricanorth',
    'southafricawest',
    'southcentralus',
    'southeastasia',
    'southindia',
    'spaincentral',
    'swedencentral',
    'swedensouth',
    'switzerlandnorth',
    'switzerlandwest',
    'uaecentral',
    'uaenorth',
    'uksouth',
    'ukwest',
    'westcentralus',
    'westeurope',
    'westindia',
    'westus',
    'westus2',
    'westus3',
  ],
  AzureGovernment: ['usdodcentral', 'usdodeast', 'usgovarizona', 'usgovtexas', 'usgovvirginia'],
  AzureChina: ['chinaeast', 'chinaeast2', 'chinaeast3', 'chinanorth', 'chinanorth2', 'chinanorth3'],
};

const known = new Set(Object.values(regions).flat());

/** Azure's plain name of a region, however it was written: `West Europe` → `westeurope`. */
export const plainRegion = (written: string) => written.toLowerCase().replaceAll(/[\s_-]/g, '');

export const isRegion = (plain: string) => known.has(plain);

export const allRegions = (): readonly string[] => [...known];
