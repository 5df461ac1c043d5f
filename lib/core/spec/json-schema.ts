/** The JSON Schema of a spec. */
import type { AnyNoun } from '../noun';
import { type Schema, jsonSchema, record } from '../schema';
import { type Section, mayExist, preamble, sections } from './spec';

/** The JSON Schema of a spec, so that editors complete it. */
export function specSchema(): object {
  const strip = (schema: Schema<unknown>) => {
    const { $schema: _, ...shape } = jsonSchema(schema, { $ref: '#/$defs/input' });
    return shape;
  };
  const existing = {
    type: 'object',
    properties: {
      existing: { type: 'string', description: 'The id of a resource that exists.' },
      location: { type: 'string' },
    },
    required: ['existing'],
    additionalProperties: false,
  };
  const section = (name: Section) => {
    const { noun, inherits }: { readonly noun: AnyNoun; readonly inherits: readonly string[] } =
      sections[name];
    const { required = [], ...shape } = strip(noun.schema) as { required?: string[] };
    // A spec may say once, at its top, what its nouns have in common.
    const own = { ...shape, required: required.filter((name) => !inherits.includes(name)) };
    const forms = [own, ...(mayExist(name) ? [existing] : []), { type: 'null' }];
    return { type: ['object', 'null'], additionalProperties: { anyOf: forms } };
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'azure-monitor-constructs spec',
    type: 'object',
    properties: {
      ...(strip(record(preamble))['properties'] as object),
      ...Object.fromEntries((Object.keys(sections) as Section[]).map((name) => [name, section(name)])),
    },
    additionalProperties: false,
    $defs: {
      input: {
        type: 'object',
        description: 'An input of this spec, by its name.',
        properties: { input: { type: 'string' } },
        required: ['input'],
        additionalProperties: false,
      },
    },
  };
}
