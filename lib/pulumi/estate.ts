/** What a Pulumi program has planned so far, kept on the program's own connection to the engine. */
import { type Resource, runtime } from '@pulumi/pulumi';
import { Estate } from '../core/estate';
import type { Attribute, Referent } from '../core/value';

const ESTATE = Symbol.for('azure-monitor-constructs.pulumi.estate');

export class ProgramEstate {
  static get current(): ProgramEstate {
    // Inline programs of the Automation API share a process, never a connection.
    const program = runtime.getMonitor() as { [ESTATE]?: ProgramEstate } | undefined;
    if (!program) return new ProgramEstate();
    return (program[ESTATE] ??= new ProgramEstate());
  }

  readonly estate = new Estate();
  /** The outputs that we gave out, by what they stand for: one that comes back is known. */
  readonly outputs = new WeakMap<object, Attribute | string>();
  /** The names that resources have been given. */
  readonly names = new Set<string>();
  /** The resource that stands for a planned one. */
  readonly emitted = new Map<Referent, Resource>();
}
