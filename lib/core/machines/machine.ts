/** Machines with an agent, as users name them: by their ids, with what Azure would have to be asked for. */
import { entraId, location, resourceId } from '../fields';
import { parseResourceId } from '../azure/resource-id';
import { type Path, quoted } from '../problem';
import { identityId } from './agent-identity';
import {
  type Fields,
  type Model,
  type Schema,
  type Text,
  choice,
  countedList,
  knownFlag,
  knownWord,
  record,
  text,
} from '../schema';
import { shapeProblems } from '../shape-problems';
import { identityOf, labelOf } from '../value';

/** The operating system of a machine. */
export enum OperatingSystem {
  LINUX = 'Linux',
  WINDOWS = 'Windows',
}

/** Machines: `Machine.virtualMachine(…)` and its like. */
export interface IMachine {
  /** @internal */
  readonly _form: object;
}

/** How a scale set makes its instances. */
export enum ScaleSetMode {
  /** All alike, of one model. They follow the rules of the scale set. */
  UNIFORM = 'Uniform',
  /** Virtual machines like others. Each follows rules by itself. */
  FLEXIBLE = 'Flexible',
}

/** What is known of machines. */
export interface MachineFacts {
  /** Their operating system. */
  readonly os: OperatingSystem;
  /** The region in which they are. */
  readonly location: string;
}

/** Machines, and the identities that Azure gave them. */
export interface AzureMachineFacts extends MachineFacts {
  /**
   * Whether they have an identity of their own, which Azure makes and removes with them.
   *
   * @default - not said
   */
  readonly systemAssignedIdentity?: boolean;
  /**
   * The resource ids of the user-assigned identities that they have.
   *
   * @default - not said
   */
  readonly userAssignedIdentityIds?: string[];
}

/** A virtual machine. */
export interface VirtualMachineProps extends AzureMachineFacts {
  /**
   * The object id of its own identity, with which it is granted what it needs.
   *
   * @default - not known
   */
  readonly principalId?: string;
  /**
   * Stands for the machine in ids, where its id is known only at deployment and the engine cannot say whose it is.
   *
   * @default - the id itself
   */
  readonly key?: string;
}

/** A scale set. */
export interface ScaleSetProps extends VirtualMachineProps {
  /** How it makes its instances. */
  readonly mode: ScaleSetMode;
  /**
   * The ids of the virtual machines in a flexible scale set, which follow rules each by itself.
   *
   * @default - none
   */
  readonly instances?: string[];
}

/** A server outside Azure that Azure Arc has taken in. */
export interface ArcServerProps extends MachineFacts {
  /**
   * Stands for the server in ids, where its id is known only at deployment and the engine cannot say whose it is.
   *
   * @default - the id itself
   */
  readonly key?: string;
}

export const virtualMachineType = 'Microsoft.Compute/virtualMachines';
export const scaleSetType = 'Microsoft.Compute/virtualMachineScaleSets';
const arcServerType = 'Microsoft.HybridCompute/machines';
const instances = 'virtualMachines';

/** What else is named where one kind of machine is asked for, and what to do with it. */
const named: { readonly [type: string]: { readonly title: string; readonly cure: string } } = {
  [virtualMachineType]: { title: 'a virtual machine', cure: 'Make it "virtualMachine".' },
  [scaleSetType]: { title: 'a scale set', cure: 'Make it "scaleSet".' },
  [`${scaleSetType}/${instances}`]: {
    title: 'an instance of a uniform scale set',
    cure: 'It follows what its scale set follows: name that, as "scaleSet".',
  },
  [arcServerType]: { title: 'an Arc server', cure: 'Make it "arcServer".' },
};

/** The id of a machine of one kind; those of others are told what they are. */
function machineId(type: string): Schema<Text> {
  const what = `the id of ${named[type]?.title ?? 'a machine'}`;
  const others = Object.keys(named).filter((other) => other !== type);
  return resourceId(what, [type, ...others]).check((value) => {
    const given = typeof value === 'string' ? parseResourceId(value)?.type : undefined;
    const other = given === type ? undefined : named[given ?? ''];
    return (
      other && {
        kind: shapeProblems.wrongId,
        message: `${quoted(value as string)} is the id of ${other.title}, and ${what} is needed here.`,
        cure: other.cure,
      }
    );
  });
}

const virtualMachineId = machineId(virtualMachineType);
const scaleSetId = machineId(scaleSetType);
const arcServerId = machineId(arcServerType);

const facts = {
  os: knownWord(OperatingSystem, 'an operating system'),
  location,
} satisfies Fields<MachineFacts>;

const ofAzure = {
  ...facts,
  systemAssignedIdentity: knownFlag().optional(),
  userAssignedIdentityIds: countedList(identityId, 'identities').optional(),
} satisfies Fields<AzureMachineFacts>;

const own = { principalId: entraId('an object id').optional(), key: text('a key').optional() };

/** Ways out where the machines are known only at deployment. */
const orPolicy =
  'Give a list whose length is known; its items may be known later. Machines that come and go are what Azure Policy installs the agent on.';

const ids = (id: ReturnType<typeof resourceId>, what: string) => countedList(id, what, orPolicy);

/** One machine, or several of which the same is known. */
export const machineForm = choice(
  {
    virtualMachine: record({ id: virtualMachineId, ...ofAzure, ...own }),
    virtualMachines: record({ ids: ids(virtualMachineId, 'virtual machines'), ...ofAzure }),
    scaleSet: record({
      id: scaleSetId,
      ...ofAzure,
      ...own,
      mode: knownWord(ScaleSetMode, 'a mode of scale sets'),
      instances: ids(virtualMachineId, 'instances').default([]),
    }),
    arcServer: record({ id: arcServerId, ...facts, key: text('a key').optional() }),
    arcServers: record({ ids: ids(arcServerId, 'Arc servers'), ...facts }),
  },
  'a machine',
);

export type MachineForm = Model<typeof machineForm>;

/** What the agent is installed on. */
export type Platform = 'virtualMachine' | 'scaleSet' | 'arcServer';

export interface Machine {
  readonly platform: Platform;
  readonly id: Text;
  /** Stands for it in ids; undefined where nothing can. */
  readonly label: string | undefined;
  readonly key: Text | undefined;
  readonly os: OperatingSystem;
  readonly location: Text;
  /** Of a scale set. */
  readonly mode: ScaleSetMode | undefined;
  /** The machines in a scale set; those of a flexible one follow rules in its place. */
  readonly instances: readonly Text[] | undefined;
  readonly systemAssigned: boolean | undefined;
  readonly userAssigned: readonly Text[] | undefined;
  readonly principalId: Text | undefined;
  /** Where the user wrote it. */
  readonly path: Path;
}

const platforms: { readonly [form in MachineForm['kind']]: Platform } = {
  virtualMachine: 'virtualMachine',
  virtualMachines: 'virtualMachine',
  scaleSet: 'scaleSet',
  arcServer: 'arcServer',
  arcServers: 'arcServer',
};

/** Ids that differ only in case are one. */
const eachOnce = (ids: readonly Text[]) => [
  ...new Map([...ids].reverse().map((id) => [identityOf(id) ?? id, id])).values(),
];

/** The machines that a form stands for. */
export function machinesOf(form: MachineForm, path: Path): readonly Machine[] {
  const { kind, of } = form;
  const azure = form.kind === 'arcServer' || form.kind === 'arcServers' ? undefined : form.of;
  const single = 'id' in of ? of : undefined;
  const own = kind === 'virtualMachine' || kind === 'scaleSet' ? of.principalId : undefined;
  const scaleSet = 'mode' in of ? of : undefined;
  const shared = {
    platform: platforms[kind],
    os: of.os,
    location: of.location,
    key: single?.key,
    mode: scaleSet?.mode,
    instances: scaleSet?.instances,
    systemAssigned: azure?.systemAssignedIdentity,
    userAssigned: azure?.userAssignedIdentityIds && eachOnce(azure.userAssignedIdentityIds),
    principalId: own,
  };
  const all: readonly Text[] = 'ids' in of ? of.ids : [of.id];
  return all.map((id, i) => ({
    ...shared,
    id,
    label: (typeof single?.key === 'string' ? single.key : undefined) ?? labelOf(id),
    path: 'ids' in of ? [...path, kind, 'ids', i] : [...path, kind],
  }));
}
