/** The door between Pulumi's outputs and the core: sealed on the way in. */
import { output, Output, type Resource } from '@pulumi/pulumi';
import { type Attribute, Deferred } from '../core/value';
import { ProgramEstate } from './estate';

/** Seals what only Pulumi can open: outputs and promises. The id of what exists is the text again that it was. */
export function sealed(value: unknown): Deferred | Attribute | string | undefined {
  if (value instanceof Promise) return sealed(outputOf(value));
  if (!Output.isInstance(value)) return undefined;
  return ProgramEstate.current.outputs.get(value) ?? new Deferred(value, labelOf(value), serialOf(value));
}

const outputs = new WeakMap<Promise<unknown>, Output<unknown>>();

function outputOf(promise: Promise<unknown>): Output<unknown> {
  const made = outputs.get(promise) ?? output(promise);
  outputs.set(promise, made);
  return made;
}

const serials = new WeakMap<object, string>();
let last = 0;

/** A resource has outputs that differ, and nothing but themselves tells them apart before deployment. */
function serialOf(value: object): string {
  const serial = serials.get(value) ?? String(++last);
  serials.set(value, serial);
  return serial;
}

/**
 * What an output is, by the names that the program gives: the property of a resource. An output made of others is
 * nothing that has a name.
 */
function labelOf(value: Output<unknown>): string | undefined {
  const [resource, ...others] = resourcesOf(value);
  if (!resource || others.length) return undefined;
  const property = Object.entries(resource).find(([, told]) => told === value)?.[0];
  if (property === undefined) return undefined;
  const owner = `${resource.__pulumiType}::${resource.__name}`;
  return property === 'id' ? owner : `${owner}.${property}`;
}

interface Named {
  readonly __pulumiType: string;
  readonly __name: string;
}

/** Pulumi keeps both for its own use; nothing public tells them before deployment. */
const resourcesOf = (value: Output<unknown>) =>
  (value as unknown as { resources(): ReadonlySet<Resource & Named> }).resources();
