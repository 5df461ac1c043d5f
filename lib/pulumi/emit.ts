/** Planned resources as resources of azure-native: opened and handed over, decided nothing. */
import { Resource as AzureResource } from '@pulumi/azure-native/resources/resource';
import {
  type CustomResourceOptions,
  type Output,
  type Resource,
  concat,
  output,
  secret,
} from '@pulumi/pulumi';
import { parseResourceId } from '../core/azure/resource-id';
import { gapsOf } from '../core/gap';
import { Existing, type PlannedResource } from '../core/plan';
import type { Problem } from '../core/problem';
import { takeApart } from '../core/take-apart';
import { type Attribute, type Engine, open } from '../core/value';
import { ProgramEstate } from './estate';
import { renderers } from './render';
import { throughAzureApi } from './render/azure-api';
import type { ResourceClass } from './render/renderer';

/** What azure-native lacks of the body. */
export function gaps(planned: PlannedResource): readonly Problem[] {
  if (planned.throughAzureApi) return [];
  const { resource, shape } = renderers[planned.type];
  const { __pulumiType: carrier } = resource as unknown as { readonly __pulumiType: string };
  return gapsOf(planned, takeApart(planned.body, shape).left, carrier);
}

/** Below which component, under which name and after what the resources of a noun are made. */
export interface Emission {
  readonly parent: Resource;
  readonly name: string;
  readonly dependsOn?: CustomResourceOptions['dependsOn'];
}

export function emit(program: ProgramEstate, planned: PlannedResource, at: Emission): Resource {
  const renderer = renderers[planned.type];
  // A component hands nothing on of what it waits for. Pulumi takes lists in lists.
  const others: unknown[] = [planned.dependsOn.flatMap((other) => program.emitted.get(other) ?? [])];
  if (at.dependsOn) others.push(at.dependsOn);
  const options: CustomResourceOptions = { parent: at.parent, dependsOn: others as Resource[] };
  const name = nameOf(planned, at.name);
  program.names.add(name);
  const plain = planned.throughAzureApi
    ? throughAzureApi(planned)
    : { ...renderer.place(planned), ...takeApart(planned.body, renderer.shape).arguments };
  const Class: ResourceClass = planned.throughAzureApi ? AzureResource : renderer.resource;
  return new Class(name, open(plain, pulumi) as never, options);
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
};

function attribute({ of, path }: Attribute): unknown {
  if (of instanceof Existing) return path === 'id' ? open(of.id, pulumi) : followed(reading(of), path);
  const resource = ProgramEstate.current.emitted.get(of);
  if (!resource) throw new Error(`${of.label ?? 'A resource'} was planned and not made`);
  return attributeOf(resource, path);
}

const told = new WeakMap<Resource, { [path: string]: Output<string> }>();

/** An attribute of a resource, by Azure's path; the same output each time. */
export function attributeOf(resource: Resource, path: string): Output<string> {
  const outputs = told.get(resource) ?? {};
  told.set(resource, outputs);
  return (outputs[path] ??= attributeAt(resource, path));
}

/** azure-native lifts what stands below `properties`. */
function attributeAt(resource: Resource, path: string): Output<string> {
  const lifted = resource instanceof AzureResource ? path : path.replace(/^properties\./, '');
  const [first = '', ...rest] = lifted.split('.');
  return followed(
    output((resource as unknown as { readonly [property: string]: unknown })[first]),
    rest.join('.'),
  ) as Output<string>;
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
  const { read } = renderers[existing.type];
  if (!read) throw new Error(`Nothing reads ${existing.type}`);
  const id = output(open(existing.id, pulumi)) as Output<string>;
  const found = read.reader({
    [read.name]: id.apply((text) => parseResourceId(text)?.names[0] ?? ''),
    resourceGroupName: id.apply((text) => parseResourceId(text)?.resourceGroup ?? ''),
  } as never);
  readings.set(existing, found);
  return found;
}
