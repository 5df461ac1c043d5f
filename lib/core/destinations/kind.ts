/** What every kind of destination says of itself. */
import type { NounName } from '../handle';
import type { Schema, Text } from '../schema';
import type { Value, ValueMap } from '../value';

interface Named {
  readonly name?: Text | undefined;
}

export interface DestinationKind<M extends Named> {
  readonly title: string;
  /** Its place among the rule's `destinations`: a list, or one object where there can be only one. */
  readonly property: string;
  readonly single: boolean;
  readonly schema: Schema<M>;
  /** What makes two of them the same, undefined where that is not known. */
  readonly identity: (destination: M) => string | undefined;
  /** What it is, in words that no engine and no run changes. */
  readonly label: (destination: M) => string | undefined;
  /** Its name where it is given none. */
  readonly ownName: (destination: M) => string;
  /** Where it is; absent where it is nowhere, and no rule can take its region from it. */
  readonly location?: (destination: M) => Value;
  /** Whether what goes there may be transformed on its way. */
  readonly transforms: boolean;
  /** Whether agents send to it themselves, which they do for rules of one kind only. */
  readonly direct?: true;
  /** How many of them a rule holds; absent where Azure does not say. */
  readonly most?: number;
  readonly body: (destination: M) => ValueMap;
  /**
   * The other way: what a user would write for a body.
   *
   * @param called the word by which a noun of an id is called
   */
  readonly written: (body: ValueMap, called: Called) => ValueMap;
}

/** The word for the noun that has an id. */
export type Called = (noun: NounName, id: Value) => string;
