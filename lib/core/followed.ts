/** What a rule means for the machines that follow it. */
import type { BuiltInRole } from './azure/roles';
import type { Collects } from './collected';
import type { MachineExtension } from './machine-extension';
import type { Value } from './value';

/** Where agents send by themselves, and the role that they need there. */
export interface Store {
  readonly id: Value;
  readonly title: string;
  readonly role: BuiltInRole;
}

export interface Followed {
  readonly collects: Collects;
  /** What the machines need beside the agent. */
  readonly companions: readonly MachineExtension[];
  readonly kind: string | undefined;
  /** The systems on which it finds something. */
  readonly systems: readonly string[];
  readonly stores: readonly Store[];
  /** Whether something goes to Azure Monitor Metrics. */
  readonly metrics: boolean;
}
