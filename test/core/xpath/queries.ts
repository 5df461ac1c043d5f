/** Queries for Windows events, as they are read. */
import { type EventQuery, readQuery } from '../../../lib/core/xpath/query';

export const complaintOn = (text: string) => {
  const read = readQuery(text);
  return 'message' in read ? `${read.message} ${read.cure ?? ''}` : undefined;
};

export function queryOf(text: string): EventQuery {
  const read = readQuery(text);
  if ('message' in read) throw new Error(read.message);
  return read;
}
