/** A spec as a noun of a program. */
export interface MonitorSpecProps {
  /** The spec's file, YAML or JSON. */
  readonly file: string;
  /**
   * The values of the spec's inputs, by name.
   *
   * @default - those that are not given are Terraform variables, or configuration of the Pulumi project, of their names
   */
  readonly inputs?: { [name: string]: any };
}
