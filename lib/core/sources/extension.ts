/** What an extension of the agent collects: any of them, by its name and with its own settings. */
import { said } from '../noun';
import { type Fields, type Model, anything, list, record, text, textLike } from '../schema';
import { type Value, define, isList, isMap } from '../value';
import { type SourceKind, nameFrom, ownNameCharacters, sortedSet, sourceName } from './source';

/**
 * An extension of the agent that collects by itself. Those with a factory of their own – Change Tracking, Defender for
 * SQL, DNS, the Dependency agent – need not be written so.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure
 */
export interface ExtensionSourceProps {
  /** The name of the extension: `ContainerInsights`. */
  readonly extensionName: string;
  /** The streams that it gives. */
  readonly streams: string[];
  /**
   * Its settings, in its own words.
   *
   * @default - none
   */
  readonly extensionSettings?: any;
  /**
   * The names of sources of this rule from which it takes its data; each of them has one stream.
   *
   * @default - none
   */
  readonly inputDataSources?: string[];
  /**
   * The name of the source within its rule.
   *
   * @default - the name of the extension
   */
  readonly name?: string;
}

const schema = record({
  extensionName: textLike('the name of an extension', /\S/, 'it has at least one character'),
  streams: list(text('a stream'), 'streams'),
  extensionSettings: anything('settings').optional(),
  inputDataSources: list(text('the name of a source'), 'names of sources').optional(),
  name: sourceName,
} satisfies Fields<ExtensionSourceProps>);

type ExtensionModel = Model<typeof schema>;

export const extension: SourceKind<ExtensionModel> = {
  title: 'an extension',
  place: ['dataSources', 'extensions'],
  systems: ['Linux', 'Windows'],
  schema,
  streams: ({ streams }) => (isList(streams) ? streams : []),
  chosen: ({ streams }) => (isList(streams) ? streams : undefined),
  items: { key: 'streams', what: 'streams' },
  ownName: ({ extensionName }) =>
    typeof extensionName === 'string' && extensionName.length <= ownNameCharacters
      ? extensionName
      : nameFrom('extension', extensionName),
  apart: ({ extensionName, extensionSettings, inputDataSources }) => [
    extensionName,
    extensionSettings,
    inputDataSources,
  ],
  bodies: (source, name) => [extensionBody(source, name)],
  written: ({ extensionName, streams, extensionSettings, inputDataSources, name }) => ({
    extensionName,
    streams,
    extensionSettings,
    inputDataSources,
    name,
  }),
};

function extensionBody(source: ExtensionModel, name: Value) {
  const inputs: Value = source.inputDataSources;
  return said<Value>({
    name,
    streams: isList(source.streams) ? sortedSet(source.streams) : source.streams,
    extensionName: source.extensionName,
    extensionSettings: inKeyOrder(source.extensionSettings),
    inputDataSources: isList(inputs) ? sortedSet(inputs) : inputs,
  });
}

/** Two that say the same say it in the same bytes: azurerm writes settings as text. */
function inKeyOrder(value: Value): Value {
  if (isList(value)) return value.map(inKeyOrder);
  if (!isMap(value)) return value;
  const sorted: { [key: string]: Value } = {};
  for (const key of Object.keys(value).sort()) define(sorted, key, inKeyOrder(value[key]));
  return sorted;
}
