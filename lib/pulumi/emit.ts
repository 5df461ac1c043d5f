/** Planned resources as resources of azure-native: opened and handed over, decided nothing. */
import { DeploymentAtTenantScope } from '@pulumi/azure-native/resources/deploymentAtTenantScope';
import { Resource as AzureResource } from '@pulumi/azure-native/resources/resource';
import {
  type CustomResourceOptions,
  type Input,
  type Output,
  type Resource,
  all,
  concat,
  jsonStringify,
  output,
  secret,
} from '@pulumi/pulumi';
import { isRegion, plainRegion } from '../core/azure/regions';
import { guidOf } from '../core/azure/hash';
import { parseResourceId } from '../core/azure/resource-id';
import { gapsOf } from '../core/gap';
import { Existing, type PlannedResource } from '../core/plan';
import type { Problem } from '../core/problem';
import { takeApart } from '../core/take-apart';
import { type Attribute, type Engine, type Segment, open } from '../core/value';
import { ProgramEstate } from './estate';
import { rendererFor } from './render';
import { azureApi } from './render/azure-api';
import { deployedBy } from './render/monitored-object';

/** What azure-native lacks of the body. */
export function gaps(planned: PlannedResource): readonly Problem[] {
  const { resource, shape } = rendererOf(planned);
  const { __pulumiType: carrier } = resource as unknown as { readonly __pulumiType: string };
  return gapsOf(planned, takeApart(planned.body, shape).left, carrier);
}

const rendererOf = ({ type, throughAzureApi }: PlannedResource) =>
  throughAzureApi ? azureApi : rendererFor(type);

/** Below which component, under which name and after what the resources of a noun are made. */
export interface Emission {
  readonly parent: Resource;
  readonly name: string;
  readonly dependsOn?: CustomResourceOptions['dependsOn'];
}

export function emit(program: ProgramEstate, planned: PlannedResource, at: Emission): Resource {
  const { resource: Class, place, shape } = rendererOf(planned);
  // A component hands nothing on of what it waits for. Pulumi takes lists in lists.
  const needed = [...planned.dependsOn, ...parentOf(planned)];
  const others: unknown[] = [needed.flatMap((other) => program.emitted.get(other) ?? [])];
  if (at.dependsOn) others.push(at.dependsOn);
  const name = nameOf(planned, at.name);
  program.names.add(name);
  const given = { ...place(planned), ...takeApart(planned.body, shape).arguments };
  const options = { ...home(planned, at.parent), ...adopted(planned), dependsOn: others as Resource[] };
  return new Class(name, open(given, pulumi) as never, options);
}

const adopted = ({ adopt }: PlannedResource): CustomResourceOptions =>
  typeof adopt === 'string' ? { import: adopt } : {};

/** What it is part of is called by its name, to which no reference leads. */
const parentOf = ({ home }: PlannedResource): readonly PlannedResource[] =>
  'within' in home && !(home.within instanceof Existing) ? [home.within] : [];

/** What is shared stands below no noun: a parent's type is part of its identity, and any noun may ask first. */
function home({ type, sharedAs }: PlannedResource, parent: Resource): CustomResourceOptions {
  if (sharedAs === undefined) return { parent };
  const { __pulumiType: token } = rendererFor(type).resource as unknown as { readonly __pulumiType: string };
  const provider = parent.getProvider(token);
  return provider ? { provider } : {};
}

/** What is the same whichever noun asks for it has one name, so that it stays itself when another noun asks first. */
export const nameOf = ({ id, sharedAs }: PlannedResource, name: string): string =>
  sharedAs ?? (id === 'Resource' ? name : `${name}-${id}`);

/** Opens values for Pulumi. */
export const pulumi: Engine = {
  literal: (text) => text,
  deferred: (value) => value.held,
  attribute: (value) => attribute(value),
  join: (parts) => concat(...(parts as string[])),
  secret: (opened) => secret(opened),
  entries: (opened) =>
    all(opened.map(([key]) => output(key as Input<string>))).apply((keys) =>
      Object.fromEntries(keys.map((key, i) => [key, opened[i]?.[1]])),
    ),
  json: (opened) => jsonStringify(opened),
  segment: (opened, which) => output(opened as Input<string | undefined>).apply((id) => segmentOf(id, which)),
  guid: (opened) => all(opened as Input<string>[]).apply(guidOf),
};

/** Ids are not known while Pulumi previews. */
function segmentOf(id: string | undefined, which: Segment['which']): string {
  const parsed = id === undefined ? undefined : parseResourceId(id);
  return (which === 'name' ? parsed?.names[0] : parsed?.[which]) ?? '';
}

function attribute({ of, path }: Attribute): unknown {
  if (of instanceof Existing) return path === 'id' ? open(of.id, pulumi) : followed(reading(of), path);
  const resource = ProgramEstate.current.emitted.get(of);
  if (!resource) throw new Error(`${of.label ?? 'A resource'} was planned and not made`);
  return attributeAt(resource, path);
}

/** An attribute of a resource, by Azure's path. */
export const attributeOf = (resource: Resource, path: string): Output<string> =>
  output(attributeAt(resource, path)) as Output<string>;

/** What the resource itself holds, where that is the attribute: azure-native lifts what stands below `properties`. */
function attributeAt(resource: Resource, path: string): unknown {
  if (resource instanceof DeploymentAtTenantScope && path === 'id') return deployedBy(resource);
  const lifted = resource instanceof AzureResource ? path : path.replace(/^properties\./, '');
  const [first = '', ...rest] = lifted.split('.');
  const held = (resource as unknown as { readonly [property: string]: unknown })[first];
  return rest.length ? followed(output(held), rest.join('.')) : held;
}

function followed(from: Output<unknown>, path: string): Output<unknown> {
  const steps = path
    .replace(/^properties\./, '')
    .split('.')
    .filter(Boolean);
  return from.apply((value) =>
    steps.reduce<unknown>(
      (at, step) => (at as { readonly [property: string]: unknown } | undefined)?.[step],
      value,
    ),
  );
}

const readings = new WeakMap<Existing, Output<unknown>>();

/** An existing resource, read once. */
function reading(existing: Existing): Output<unknown> {
  const there = readings.get(existing);
  if (there) return there;
  const { read } = rendererFor(existing.type);
  if (!read) throw new Error(`Nothing reads ${existing.type}`);
  const id = output(open(existing.id, pulumi)) as Output<string | undefined>;
  const found = read.reader({
    [read.name]: pulumi.segment(id, 'name'),
    resourceGroupName: pulumi.segment(id, 'resourceGroup'),
  } as never);
  const checked = all([found, id]).apply(([told, asked]) => theOneMeant(told as Told, asked));
  readings.set(existing, checked);
  return checked;
}

interface Told {
  readonly id?: string;
  readonly location?: string;
}

/** azure-native reads by name, in the subscription of its provider: a namesake there would pass for the one that is meant. */
function theOneMeant(told: Told, asked: string | undefined): Told {
  const [there, here] = [told.id, asked].map((id) =>
    id === undefined ? undefined : parseResourceId(id)?.subscription,
  );
  if (there !== undefined && here !== undefined && there.toLowerCase() !== here.toLowerCase()) {
    throw new Error(
      `${asked} is in another subscription than the provider that reads it, which found ${told.id ?? ''}.`,
    );
  }
  const plain = plainRegion(told.location ?? '');
  return isRegion(plain) ? { ...told, location: plain } : told;
}
