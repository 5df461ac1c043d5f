import type { CollectedRule } from '../model/collect';
import { ProblemKind, quoted } from '../problem';
import { isList } from '../value';
import { doubtsOf } from '../xpath/doubts';
import { readQuery } from '../xpath/query';

export const findsNothing = new ProblemKind(
  'AMC0238',
  'A query for Windows events asks for what events have.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/windows/win32/wes/eventschema-systempropertiestype-complextype',
  },
);

/** Windows takes such a query, and the agent collects nothing and says nothing. */
export function* queriesFindSomething({ given }: CollectedRule) {
  for (const { of, path } of given) {
    const queries = of['xPathQueries'];
    for (const query of isList(queries) ? queries : []) {
      const read = typeof query === 'string' ? readQuery(query) : undefined;
      if (!read || 'message' in read) continue;
      for (const { message, cure } of doubtsOf(read))
        yield findsNothing.at(path, `In ${quoted(read.text)}: ${message}`, cure);
    }
  }
}
