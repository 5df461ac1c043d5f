/**
 * The one form in which a plan, Terraform's JSON and Pulumi's registrations are compared.
 *
 * - A resource is its Azure type, its name, its place – a resource group, the resource that it extends or whose scope
 *   it has, or the word of the resource that it is part of – and its body, all in Azure's words.
 * - What is put into a resource that others make is called `patched`, in the place of that resource.
 * - Absent is empty: undefined, null, an empty list and an empty object say the same, and are left out.
 * - The ids of user-assigned identities are a list; the keys of objects have no order, lists keep theirs, and resources
 *   are sorted. JSON text is what it says.
 * - The API version is left out, except where a resource goes through Azure's own API: there the program chooses it.
 * - A value known at deployment reads `<group/type/name.path>`, by Azure's path; of a group, `<resourceGroups/name.path>`;
 *   an input of a spec, `<input.name>`. What is secret reads like what is not: that it is marked, the reader of Pulumi sees.
 * - What a resource waits for are the planned resources that it refers to, and those that it waits for without a
 *   reference; what these wait for themselves is left out.
 * - What a program tells of its nouns – ids, endpoints – is part of the form.
 */
export interface NormalForm {
  readonly resources: readonly NormalResource[];
  /** By noun and property: `rules/linux.immutableId`. */
  readonly told: { readonly [what: string]: string };
}

export interface NormalResource extends Identified {
  readonly waitsFor: readonly string[];
  readonly throughAzureApi?: string;
  readonly body: Body;
}

export interface Identified {
  readonly type: string;
  readonly name: string;
  readonly place: string;
}

export interface Body {
  readonly [property: string]: unknown;
}

export function normalForm(
  resources: readonly NormalResource[],
  told: { readonly [what: string]: string },
): NormalForm {
  const made = new Set(resources.map(word));
  const waits = new Map(
    resources.map((one) => [word(one), [...new Set(one.waitsFor)].filter((other) => made.has(other))]),
  );
  const behind = (other: string): readonly string[] =>
    (waits.get(other) ?? []).flatMap((next) => [next, ...behind(next)]);
  const said = resources.map((resource) => {
    const direct = waits.get(word(resource)) ?? [];
    const implied = new Set(direct.flatMap(behind));
    return {
      ...resource,
      waitsFor: direct.filter((other) => !implied.has(other)).sort(),
      body: withoutNothing(identitiesListed(resource.body)) as Body,
    };
  });
  return { resources: said.sort((a, b) => (word(a) < word(b) ? -1 : 1)), told };
}

/** What stands for a resource in references. */
export function word({ type, name, place }: Identified): string {
  const last = type.split('/').at(-1) ?? '';
  const where = place.replace(/^<resourceGroups\/(.*)\.name>$/, '$1');
  return [where, last, name].filter(Boolean).join('/');
}

/** The place of what is part of a resource, by the id of that resource. */
export function placeWithin(id: string): string {
  const told = /^<(.*)\.id>$/.exec(id);
  return told?.[1] ?? word(identified(id));
}

export const patched = 'patched';

export const subscription = '<subscription>';

/** What Azure tells of a resource once it exists, by Azure's path. */
export function azureTells(of: Identified, path: string): string {
  // The ids of what Azure makes with a workspace are taken apart by those who read them.
  const made = /^properties\.defaultIngestionSettings\.(dataCollection(?:Rule|Endpoint))ResourceId$/.exec(
    path,
  );
  return made
    ? `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MA_${of.name}_managed/providers/Microsoft.Insights/${made[1] ?? ''}s/${of.name}`
    : `<${word(of)}.${path}>`;
}

/** What an id says of its resource. */
export function identified(id: string): Identified {
  const found =
    /^\/subscriptions\/[^/]+\/resourceGroups\/(?<place>[^/]+)\/providers\/(?<type>[^/]+\/[^/]+)\/(?<name>[^/]+)$/.exec(
      id,
    )?.groups;
  if (!found) throw new Error(`"${id}" is not the id of a resource in a group`);
  const { type = '', name = '', place = '' } = found;
  return { type, name, place };
}

/** The resources that a value refers to. */
export function referredIn(value: unknown): string[] {
  const text = JSON.stringify(value) as string | undefined;
  return [...(text ?? '').matchAll(/<([^<>]+?)\.(?:id|name|location|properties\.[\w.]+)>/g)].map(
    ([, of]) => of ?? '',
  );
}

/** Azure has the ids as keys of nothing, and so has what goes to its own API. */
function identitiesListed(body: Body): Body {
  const { identity } = body as { readonly identity?: { readonly userAssignedIdentities?: unknown } };
  const ids = identity?.userAssignedIdentities;
  if (ids === null || typeof ids !== 'object' || Array.isArray(ids)) return body;
  return { ...body, identity: { ...identity, userAssignedIdentities: Object.keys(ids) } };
}

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.length ? value.map((item) => withoutNothing(item) ?? {}) : undefined;
  if (value === null || typeof value !== 'object') return value ?? undefined;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, withoutNothing(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length ? Object.fromEntries(kept) : undefined;
}
