import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import {
  type ArcServerProps,
  type AzureMachineFacts,
  type IMachine,
  type MachineFacts,
  OperatingSystem,
  ScaleSetMode,
  type ScaleSetProps,
  type VirtualMachineProps,
} from '../core/machines/machine';
import { isMap } from '../core/value';

/** What a resource does not show of the machine that it is. */
export interface MachineOverrides {
  /**
   * The operating system.
   *
   * @default - as the resource shows it
   */
  readonly os?: OperatingSystem;
  /**
   * The region.
   *
   * @default - as the resource shows it
   */
  readonly location?: string;
  /**
   * Of a flexible scale set, the ids of the virtual machines in it.
   *
   * @default - none
   */
  readonly instances?: string[];
}

/** A machine, or several of which the same is known. */
export class Machine implements IMachine {
  /** A virtual machine, by its resource id. */
  public static virtualMachine(id: string, props: VirtualMachineProps): Machine {
    return new Machine({ virtualMachine: { id, ...props } });
  }

  /** Virtual machines of which the same is known. */
  public static virtualMachines(ids: string[], facts: AzureMachineFacts): Machine {
    return new Machine({ virtualMachines: { ids, ...facts } });
  }

  /** A scale set, by its resource id. */
  public static scaleSet(id: string, props: ScaleSetProps): Machine {
    return new Machine({ scaleSet: { id, ...props } });
  }

  /** A server outside Azure, by the resource id that Azure Arc gave it. */
  public static arcServer(id: string, props: ArcServerProps): Machine {
    return new Machine({ arcServer: { id, ...props } });
  }

  /** Arc servers of which the same is known. */
  public static arcServers(ids: string[], facts: MachineFacts): Machine {
    return new Machine({ arcServers: { ids, ...facts } });
  }

  /**
   * The machine that a resource of the bindings is: its id, region, operating system and identities are taken from it.
   *
   * @param resource an `azurerm_linux_virtual_machine`, `azurerm_windows_virtual_machine`, a scale set of either, an
   * `azurerm_orchestrated_virtual_machine_scale_set` or an `azurerm_arc_machine`
   */
  public static fromResource(resource: IConstruct, props: MachineOverrides = {}): Machine {
    return new Machine(formOf(resource, props));
  }

  /** @internal */
  public readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

/** What resources of the bindings have, as far as they are machines. */
interface Bound extends IConstruct {
  readonly terraformResourceType?: string;
  readonly id?: string;
  readonly location?: string;
  readonly locationInput?: string;
  readonly osProfileInput?: unknown;
  readonly identity?: { readonly principalId?: string };
  readonly identityInput?: { readonly type?: string; readonly identityIds?: readonly string[] };
}

const kinds: {
  readonly [resource: string]: {
    readonly form: string;
    readonly os?: OperatingSystem;
    readonly mode?: ScaleSetMode;
  };
} = {
  azurerm_linux_virtual_machine: { form: 'virtualMachine', os: OperatingSystem.LINUX },
  azurerm_windows_virtual_machine: { form: 'virtualMachine', os: OperatingSystem.WINDOWS },
  azurerm_virtual_machine: { form: 'virtualMachine' },
  azurerm_linux_virtual_machine_scale_set: {
    form: 'scaleSet',
    os: OperatingSystem.LINUX,
    mode: ScaleSetMode.UNIFORM,
  },
  azurerm_windows_virtual_machine_scale_set: {
    form: 'scaleSet',
    os: OperatingSystem.WINDOWS,
    mode: ScaleSetMode.UNIFORM,
  },
  azurerm_orchestrated_virtual_machine_scale_set: { form: 'scaleSet', mode: ScaleSetMode.FLEXIBLE },
  azurerm_arc_machine: { form: 'arcServer' },
};

function formOf(resource: Bound, { os, location, instances }: MachineOverrides): object {
  const type = resource.terraformResourceType ?? '';
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (!kind)
    throw new Error(
      `${resource.node.path} is no machine: ${type || 'it is no resource'}. Machine.fromResource takes ${Object.keys(kinds).join(', ')}; others are named by their ids.`,
    );
  const of = {
    id: resource.id,
    os: os ?? kind.os ?? osOf(resource),
    location: location ?? resource.locationInput ?? resource.location,
  };
  if (kind.form === 'arcServer') return { arcServer: of };
  const own = { ...of, ...identitiesOf(resource) };
  return kind.form === 'scaleSet'
    ? { scaleSet: { ...own, mode: kind.mode, ...(instances ? { instances } : {}) } }
    : { virtualMachine: own };
}

/** The profile of an orchestrated scale set has a part for the one or the other. */
function osOf({ osProfileInput: profile }: Bound): OperatingSystem | undefined {
  if (!isMap(profile)) return undefined;
  if (profile['linuxConfiguration'] !== undefined) return OperatingSystem.LINUX;
  return profile['windowsConfiguration'] === undefined ? undefined : OperatingSystem.WINDOWS;
}

/** Without an `identity` the machine has none. */
function identitiesOf({ identityInput, identity }: Bound): object {
  const type = identityInput?.type ?? '';
  // What is known only at deployment says nothing yet.
  if (Token.isUnresolved(type)) return {};
  const own = type.includes('SystemAssigned');
  return {
    systemAssignedIdentity: own,
    userAssignedIdentityIds: identityInput?.identityIds ?? [],
    ...(own ? { principalId: identity?.principalId } : {}),
  };
}
