/** Values in the words of a spec, and a rule that was found as the body that it is. */
import { said } from '../noun';
import { type Engine, type Value, type ValueMap, isList, isMap, open } from '../value';
import type { FoundRule } from './found-rules';
import { Input } from './input';

/** What a spec says in the place of an input. */
const inWords: Engine = {
  literal: (text) => text,
  deferred: (value) =>
    value instanceof Input
      ? { input: value.name }
      : // What a spec calls it that was read again.
        value.label?.startsWith('input.')
        ? { input: value.label.slice('input.'.length) }
        : value.held,
  attribute: () => undefined,
  join: (parts) => parts.join(''),
  secret: (opened) => opened,
  entries: (opened) => opened.map(([name, value]) => ({ name, ...(value as object) })),
  json: (opened) => JSON.stringify(opened),
  segment: () => undefined,
  guid: () => undefined,
};

export const asSpec = (value: Value) => open(value, inWords) as Value;

/** A rule in full, as Azure has it; streams stand in a list. */
export function bodyFound(found: FoundRule): ValueMap {
  const { location, kind, identity, tags, properties, name } = found;
  const { streamDeclarations, ...others } = properties;
  const declarations = isList(streamDeclarations)
    ? streamDeclarations.filter(isMap).map(({ name: stream, columns }) => ({
        name: stream,
        columns: isMap(columns)
          ? Object.keys(columns).map((column) => ({ name: column, type: columns[column] }))
          : columns,
      }))
    : undefined;
  return said<Value>({
    name,
    location,
    kind,
    identity,
    tags,
    properties: said<Value>({ ...others, streamDeclarations: declarations }),
  });
}
