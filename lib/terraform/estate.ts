/** What a CDKTF app has planned so far, kept on the app itself. */
import { type TerraformResource, TerraformStack } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { Estate } from '../core/estate';
import type { Existing } from '../core/plan';
import type { Names } from '../core/schema';
import type { Sealer } from '../core/seal';
import type { Attribute, Referent } from '../core/value';

const ESTATE = Symbol.for('azure-monitor-constructs.terraform.estate');

/** A Terraform resource that tells its attributes by Azure's paths. */
export interface Emitted extends TerraformResource {
  text(path: string): string;
}

export class AppEstate {
  static of(construct: IConstruct): AppEstate {
    const root = construct.node.root as IConstruct & { [ESTATE]?: AppEstate };
    return (root[ESTATE] ??= new AppEstate());
  }

  readonly estate = new Estate();
  /** The resource that stands for a planned one. */
  readonly emitted = new Map<Referent, Emitted>();
  /** The tokens that we gave out, by what they stand for: one that comes back is known. */
  readonly tokens = new Map<string, Attribute>();
  /** The construct under which an existing resource is read. */
  readonly readers = new Map<Existing, Construct>();
}

const NAMES = Symbol.for('azure-monitor-constructs.names');

/** What a spec means for the nouns in it: by which names they call each other, and what stands for its inputs. */
export interface InSpec {
  readonly names: Names;
  readonly sealer: Sealer;
}

interface Named {
  readonly [NAMES]?: InSpec;
}

/** Makes a construct one in which nouns are called by name, and below which names begin, as they do below a stack. */
export function nameNounsIn(construct: Construct, spec: InSpec): void {
  Object.defineProperty(construct, NAMES, { value: spec });
}

/** The spec in which a construct stands. */
export const specOf = ({ node: { scope } }: IConstruct): InSpec | undefined =>
  (scope as Named | undefined)?.[NAMES];

/** The path of a construct below its stack. */
export function addressOf(construct: IConstruct): readonly string[] {
  const address: string[] = [];
  let at: IConstruct | undefined = construct;
  while (at && !TerraformStack.isStack(at) && !(NAMES in at)) {
    address.unshift(at.node.id);
    at = at.node.scope;
  }
  return address;
}
