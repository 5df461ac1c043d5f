/**
 * A plan: resources in Azure's own vocabulary, with references among them. Pure data – printable, comparable,
 * drawable – and final when the noun that planned it is made.
 */
import type { ResourceType } from './azure/resource-types';
import { apiVersions } from './azure/resource-types';
import { nameIn, parseResourceId } from './azure/resource-id';
import type { Collects } from './collected';
import type { Followed } from './followed';
import {
  Attribute,
  type Engine,
  Join,
  Segment,
  type Value,
  type ValueMap,
  labelOf,
  open,
  type Referent,
  isMap,
} from './value';

/** Where a resource lives: a tenant, a subscription, a resource group in it, another resource, or one that it extends. */
export type Home =
  | { readonly tenant: true }
  | { readonly subscription: true }
  | { readonly resourceGroup: Value }
  | { readonly within: PlannedResource | Existing }
  // A part of a resource that nobody here plans, by its id: an extension of a machine.
  | { readonly partOf: Value }
  | { readonly extends: Value }
  // Not a resource of its own: the body is put into one that another noun plans, or that exists.
  | { readonly patches: PlannedResource | Existing };

/** An Azure resource body: `location`, `tags`, `kind`, `identity`, `sku` beside `properties`. */
export type Body = ValueMap;

export interface PlannedResourceProps {
  readonly id: string;
  readonly type: ResourceType;
  readonly home: Home;
  readonly name: Value;
  readonly body: Body;
  readonly dependsOn?: readonly PlannedResource[];
  readonly throughAzureApi?: boolean | undefined;
  /** Where its body speaks another version than others of its type. */
  readonly apiVersion?: string | undefined;
  /** The id of the resource that is taken over. */
  readonly adopt?: Value;
  /** Set where the resource is the same whichever noun asks for it: engines then name it by this. */
  readonly sharedAs?: string | undefined;
  /** The property in which the user gives the name, where that is not "name" of the main resource. */
  readonly namedBy?: string;
}

let planned = 0;

export class PlannedResource implements Referent {
  /** Tells resources apart that read alike: two stacks may plan the same thing for two subscriptions. */
  readonly serial = ++planned;
  /** A short stable word, unique in its plan; the main one is `Resource`. */
  readonly id: string;
  readonly type: ResourceType;
  readonly home: Home;
  readonly name: Value;
  /** Changed by overrides alone, before anyone but its own noun has seen it. */
  body: Body;
  readonly dependsOn: readonly PlannedResource[];
  readonly throughAzureApi: boolean;
  readonly apiVersion: string;
  readonly adopt: Value;
  readonly sharedAs: string | undefined;
  readonly namedBy: string | undefined;

  constructor(props: PlannedResourceProps) {
    this.id = props.id;
    this.type = props.type;
    this.home = props.home;
    this.name = props.name;
    this.body = props.body;
    this.dependsOn = props.dependsOn ?? [];
    this.throughAzureApi = props.throughAzureApi ?? false;
    this.apiVersion = props.apiVersion ?? apiVersions[props.type];
    this.adopt = props.adopt;
    this.sharedAs = props.sharedAs;
    this.namedBy = props.namedBy;
  }

  /** What the resource is, in words that no engine changes: its type, its home and its name. */
  get label(): string | undefined {
    const home = labelOf(placeOf(this.home));
    const name = labelOf(this.name);
    return home === undefined || name === undefined
      ? undefined
      : `${home}/${this.type.toLowerCase()}/${name}`;
  }

  attribute(path: string): Attribute {
    return new Attribute(this, path);
  }
}

/** Whether it stands in the tenant itself, or extends what does: no subscription is in its id. */
export function isOfTenant({ home }: PlannedResource): boolean {
  if ('tenant' in home) return true;
  const of = 'extends' in home ? home.extends : undefined;
  if (of instanceof Attribute) return of.of instanceof PlannedResource && isOfTenant(of.of);
  const [start] = of instanceof Join ? of.parts : [of];
  return typeof start === 'string' && /^\/providers\//i.test(start) && !/\/subscriptions\//i.test(start);
}

/** The one value that says where a home is. */
export function placeOf(home: Home): Value {
  if ('resourceGroup' in home) return home.resourceGroup;
  if ('extends' in home) return home.extends;
  if ('partOf' in home) return home.partOf;
  if ('within' in home) return home.within.attribute('id');
  if ('tenant' in home) return '/';
  return 'patches' in home ? home.patches.attribute('id') : '';
}

/** A resource that is there already and is read at deployment. */
export class Existing implements Referent {
  constructor(
    readonly type: ResourceType,
    readonly id: Value,
    /** The word under which an engine keeps the reading. */
    readonly word: string,
  ) {}

  get label(): string | undefined {
    return labelOf(this.id);
  }

  attribute(path: string): Attribute {
    return path === 'id' && this.id instanceof Attribute ? this.id : new Attribute(this, path);
  }
}

/** The name of a resource, and of the group in which it lives. */
export function nameAndGroupOf(resource: PlannedResource | Existing): {
  readonly name: Value;
  readonly resourceGroup: Value;
} {
  if (resource instanceof Existing)
    return { name: segmentOf(resource.id, 'name'), resourceGroup: segmentOf(resource.id, 'resourceGroup') };
  const { name, home } = resource;
  return { name, resourceGroup: 'resourceGroup' in home ? home.resourceGroup : undefined };
}

/** A part of an id, known or not. */
export function segmentOf(id: Value, which: Segment['which']): Value {
  const known = typeof id === 'string' ? parseResourceId(id) : undefined;
  if (!known) return new Segment(id, which);
  return which === 'name' ? nameIn(known) : known[which];
}

/** Something of which there may be one only: the same claim twice is one claim, two different ones are a problem. */
export interface Claim {
  /** What is claimed, for the problem's text: `the configuration endpoint of …/web1`. */
  readonly what: string;
  /** What is planned by it. */
  readonly resource: PlannedResource;
  readonly key: string;
  readonly value: string;
  /** How the value reads in a problem. */
  readonly shown: string;
  readonly path: readonly (string | number)[];
  /** What to do where two differ. */
  readonly cure?: string;
  /** What it is one of, and how many of those there may be. */
  readonly among?: { readonly key: string; readonly what: string; readonly most: number } | undefined;
  /** The rule that a machine follows by it. */
  readonly follows?: { readonly collects: Collects; readonly shown: string } | undefined;
  /** What else is said of it, which all say alike. */
  readonly more?: string | undefined;
}

export interface Plan {
  readonly main: PlannedResource;
  readonly resources: readonly PlannedResource[];
  readonly claims: readonly Claim[];
  /** What it means for machines that follow it, of a rule. */
  readonly follows?: Followed | undefined;
  /** What the noun tells of itself that no resource tells. */
  readonly tells?: Told | undefined;
}

export interface Told {
  readonly [word: string]: Value;
}

/** Each resource behind those that it waits for, as engines must make them. */
export function inOrderOfNeed({ resources }: Plan): readonly PlannedResource[] {
  const planned = new Set(resources);
  const made = new Set<PlannedResource>();
  const make = (resource: PlannedResource) => {
    if (made.has(resource) || !planned.has(resource)) return;
    resource.dependsOn.forEach(make);
    made.add(resource);
  };
  resources.forEach(make);
  return [...made];
}

/** How values read on paper: references in angle brackets, secrets never. */
const onPaper: Engine = {
  literal: (text) => text,
  deferred: (value) => `<${value.label ?? 'known at deployment'}>`,
  attribute: (value) => `<${nameOf(value.of)}.${value.path}>`,
  join: (parts) => parts.join(''),
  secret: () => '(secret)',
  json: (opened) => JSON.stringify(opened),
  segment: (opened, which) => `<${which} of ${String(opened)}>`,
  guid: (opened) => `<GUID of ${opened.join(', ')}>`,
  entries: (opened) => Object.fromEntries(opened.map(([key, value]) => [String(key), value])),
};

function nameOf(of: Referent): string {
  if (of instanceof PlannedResource) return `${of.type.split('/').at(-1) ?? ''}/${onPaperText(of.name)}`;
  return of instanceof Existing ? onPaperText(of.id).replace(/^<(.*)>$/, '$1') : '';
}

/** A value as it may stand in a sentence. */
export function onPaperText(value: Value): string {
  const text = open(value, onPaper);
  return typeof text === 'string' ? text : JSON.stringify(text);
}

/** A planned resource as plain JSON, as `azmon plan` prints it. */
export function printed(resource: PlannedResource) {
  const [home = 'subscription'] = Object.keys(resource.home);
  return {
    type: resource.type,
    apiVersion: resource.apiVersion,
    name: open(resource.name, onPaper),
    ...(home === 'subscription' ? {} : { [home]: onPaperText(placeOf(resource.home)) }),
    ...(resource.throughAzureApi ? { throughAzureApi: true } : {}),
    ...(resource.adopt === undefined ? {} : { adopt: onPaperText(resource.adopt) }),
    ...(resource.dependsOn.length ? { dependsOn: resource.dependsOn.map(nameOf) } : {}),
    body: asAzureWrites(open(resource.body, onPaper) as PrintedBody),
  };
}

interface PrintedBody {
  readonly [key: string]: unknown;
  readonly identity?: { readonly userAssignedIdentities?: unknown };
}

/** Azure keeps the ids of identities as keys, which may be known too late to be any; plans and engines list them. */
function asAzureWrites(body: PrintedBody): PrintedBody {
  const ids = body.identity?.userAssignedIdentities;
  if (!Array.isArray(ids)) return body;
  const userAssignedIdentities = Object.fromEntries(ids.map((id) => [String(id), {}]));
  return { ...body, identity: { ...body.identity, userAssignedIdentities } };
}

/** The other way, for a patch that is written as Azure writes it. */
export function asPlansWrite(body: Body): Body {
  const { identity } = body;
  const ids = isMap(identity) ? identity['userAssignedIdentities'] : undefined;
  if (!isMap(identity) || !isMap(ids)) return body;
  return { ...body, identity: { ...identity, userAssignedIdentities: Object.keys(ids).sort() } };
}
