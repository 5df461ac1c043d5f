/** A spec as a noun of a program. */
export interface MonitorSpecProps {
  /** The spec's file, YAML or JSON. */
  readonly file: string;
}
