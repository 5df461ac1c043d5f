import type { CustomResource, Input, Output } from '@pulumi/pulumi';
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
import type { IdentityBlock } from './agent-identity';
import type { Inputs } from './inputs';

/** What a resource does not show of the machine that it is, before it is deployed. */
export interface MachineOverrides extends Partial<Inputs<ScaleSetProps>> {
  /** The `identity` that the machine was given. */
  readonly identity?: IdentityBlock | undefined;
}

/** A machine, or several of which the same is known. */
export class Machine implements IMachine {
  /** A virtual machine, by its resource id. */
  static virtualMachine(id: Input<string>, args: Inputs<VirtualMachineProps>): Machine {
    return new Machine({ virtualMachine: { id, ...args } });
  }

  /** Virtual machines of which the same is known. */
  static virtualMachines(ids: readonly Input<string>[], facts: Inputs<AzureMachineFacts>): Machine {
    return new Machine({ virtualMachines: { ids, ...facts } });
  }

  /** A scale set, by its resource id. */
  static scaleSet(id: Input<string>, args: Inputs<ScaleSetProps>): Machine {
    return new Machine({ scaleSet: { id, ...args } });
  }

  /** A server outside Azure, by the resource id that Azure Arc gave it. */
  static arcServer(id: Input<string>, args: Inputs<ArcServerProps>): Machine {
    return new Machine({ arcServer: { id, ...args } });
  }

  /** Arc servers of which the same is known. */
  static arcServers(ids: readonly Input<string>[], facts: Inputs<MachineFacts>): Machine {
    return new Machine({ arcServers: { ids, ...facts } });
  }

  /**
   * The machine that a resource is: its id and region are taken from it, and its operating system where its type tells.
   *
   * @param resource a virtual machine, a scale set or an Arc server of azure-native or of the classic provider
   */
  static fromResource(resource: CustomResource, args: MachineOverrides = {}): Machine {
    return new Machine(formOf(resource as Shown, args));
  }

  /** @internal */
  readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

/** What resources have that are machines. */
type Shown = CustomResource & {
  readonly __pulumiType: string;
  readonly location?: Output<string>;
};

const kinds: readonly {
  readonly type: RegExp;
  readonly form: string;
  readonly os?: OperatingSystem;
  readonly mode?: ScaleSetMode;
}[] = [
  { type: /^azure-native:compute(\/v\d+)?:VirtualMachine$/, form: 'virtualMachine' },
  { type: /^azure-native:compute(\/v\d+)?:VirtualMachineScaleSet$/, form: 'scaleSet' },
  { type: /^azure-native:hybridcompute(\/v\d+)?:Machine$/, form: 'arcServer' },
  { type: /^azure:.*:LinuxVirtualMachine$/, form: 'virtualMachine', os: OperatingSystem.LINUX },
  { type: /^azure:.*:WindowsVirtualMachine$/, form: 'virtualMachine', os: OperatingSystem.WINDOWS },
  {
    type: /^azure:.*:LinuxVirtualMachineScaleSet$/,
    form: 'scaleSet',
    os: OperatingSystem.LINUX,
    mode: ScaleSetMode.UNIFORM,
  },
  {
    type: /^azure:.*:WindowsVirtualMachineScaleSet$/,
    form: 'scaleSet',
    os: OperatingSystem.WINDOWS,
    mode: ScaleSetMode.UNIFORM,
  },
];

function formOf(resource: Shown, { identity, ...args }: MachineOverrides): object {
  const kind = kinds.find(({ type }) => type.test(resource.__pulumiType));
  if (!kind)
    throw new Error(
      `A ${resource.__pulumiType} is no machine that Machine.fromResource knows; others are named by their ids.`,
    );
  return {
    [kind.form]: {
      id: resource.id,
      location: resource.location,
      ...(kind.os ? { os: kind.os } : {}),
      ...(kind.mode ? { mode: kind.mode } : {}),
      ...(identity ? identitiesIn(identity) : {}),
      ...args,
    },
  };
}

const identitiesIn = ({ type, userAssignedIdentities = [] }: IdentityBlock) => ({
  systemAssignedIdentity: type === 'SystemAssigned',
  userAssignedIdentityIds: userAssignedIdentities,
});
