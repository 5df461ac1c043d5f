/** Logs of Internet Information Services on Windows machines. */
import { streams } from '../azure/streams';
import { said } from '../noun';
import { type Fields, type Model, list, record, textLike } from '../schema';
import { isList } from '../value';
import { type SourceKind, sortedSet, sourceName } from './source';

/**
 * Which IIS logs are collected.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-iis
 */
export interface IisLogsSourceProps {
  /**
   * The folders in which IIS writes its logs: `C:\inetpub\logs\LogFiles\*`.
   *
   * @default - those that the configuration of IIS names
   */
  readonly logDirectories?: string[];
  /**
   * The name of the source within its rule.
   *
   * @default iis
   */
  readonly name?: string;
}

const directory = textLike(
  'a log folder',
  /^[A-Za-z]:\\./,
  'it is an absolute path of Windows, as "C:\\inetpub\\logs\\LogFiles\\*"',
);

const schema = record({
  logDirectories: list(directory, 'log folders').optional(),
  name: sourceName,
} satisfies Fields<IisLogsSourceProps>);

export const iisLogs: SourceKind<Model<typeof schema>> = {
  title: 'IIS logs',
  place: ['dataSources', 'iisLogs'],
  systems: ['Windows'],
  schema,
  streams: () => [streams.iisLog],
  ownName: () => 'iis',
  bodies: ({ logDirectories }, name, given) => [
    said({
      name,
      streams: given,
      logDirectories: isList(logDirectories) ? sortedSet(logDirectories) : logDirectories,
    }),
  ],
  written: ({ logDirectories, name }) => ({ logDirectories, name }),
};
