/** Virtual machines that programs make beside our nouns: they stand there by their ids, as specs name them. */
import type { Arguments, TerraformJson } from './terraform';

const root = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';

const idOf = (group: unknown, name: unknown) =>
  `${root}/${String(group)}/providers/Microsoft.Compute/virtualMachines/${String(name)}`;

const bound = 'azurerm_linux_virtual_machine';

/** Terraform's JSON without them, and with their ids in their places. */
export function withoutMachines({ resource = {}, ...json }: TerraformJson): TerraformJson {
  const { [bound]: machines = {}, ...others } = resource;
  const text = Object.entries(machines).reduce(
    (all, [address, { name, resource_group_name: group }]) =>
      all.replaceAll(`\${${bound}.${address}.id}`, idOf(group, name)),
    JSON.stringify({ ...json, resource: others }),
  );
  return JSON.parse(text) as TerraformJson;
}

/** The id of a virtual machine that azure-native makes; undefined of everything else. */
export const machineMade = (type: string, { vmName, resourceGroupName }: Arguments): string | undefined =>
  type === 'azure-native:compute:VirtualMachine' ? idOf(resourceGroupName, vmName) : undefined;
