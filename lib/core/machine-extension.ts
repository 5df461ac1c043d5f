/** An extension that machines need beside the agent. */

/** An extension that a machine needs beside the Azure Monitor Agent, or a source finds nothing there. */
export interface MachineExtension {
  /** The system that it is for: `Linux` or `Windows`. */
  readonly system: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** Its type, which is also what it is usually called. */
  readonly type: string;
  /** Major and minor version; Azure refuses three parts. */
  readonly typeHandlerVersion: string;
  /**
   * Whether Azure keeps it up to date where it is asked to; it refuses to for others.
   *
   * @default false
   */
  readonly automaticUpgrade?: boolean;
  /**
   * Its settings.
   *
   * @default - none
   */
  readonly settings?: { [name: string]: string };
}
