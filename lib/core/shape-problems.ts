/** What can be wrong with the shape of an input, and how it is said. */
import { type Path, ProblemKind, quoted } from './problem';
import { isSealed } from './value';

export const shapeProblems = {
  noSuchNoun: new ProblemKind('AMC0031', 'A reference names something that is there.'),
  needed: new ProblemKind('AMC0101', 'What has no default is given.'),
  wrongType: new ProblemKind('AMC0102', 'A value has the type that its property takes.'),
  unknownProperty: new ProblemKind('AMC0103', 'A property is one that its noun has.'),
  wrongId: new ProblemKind(
    'AMC0104',
    'A resource id has the shape that Azure gives it, and the type that is asked for.',
  ),
  wrongRegion: new ProblemKind('AMC0105', 'A location is a region of Azure.', {
    see: 'https://learn.microsoft.com/azure/reliability/regions-list',
  }),
  wrongName: new ProblemKind('AMC0106', 'A name is one that Azure takes for its type.', {
    see: 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
  }),
  unknownWord: new ProblemKind('AMC0107', 'A word is one of those that Azure knows in its place.'),
  outOfRange: new ProblemKind('AMC0108', 'A number lies within what Azure takes.'),
  wrongText: new ProblemKind('AMC0109', 'A text is written as Azure reads it.'),
  chooseOne: new ProblemKind('AMC0110', 'Where there is a choice, exactly one thing is chosen.'),
  countUnknown: new ProblemKind(
    'AMC0111',
    'How many resources there are does not hang on a value known only at deployment.',
  ),
  wrongQuery: new ProblemKind(
    'AMC0112',
    'A query for Windows events names a channel, and is XPath as far as Windows reads it.',
    { see: 'https://learn.microsoft.com/windows/win32/wes/consuming-events#xpath-10-limitations' },
  ),
  plainSecret: new ProblemKind('AMC0113', 'A password is known at deployment, and not before.', {
    see: 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-network-configuration#proxy-configuration',
  }),
};

/** What a check has against a value. */
export interface Complaint {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly cure?: string | undefined;
  readonly path?: Path;
}

/** The message for a value of another type, or for none. */
export const wrongType =
  (what: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    input === undefined
      ? `${sentence(what)} is needed here.`
      : `${sentence(what)} is needed here, and ${shown(input)} was given.`;

function shown(input: unknown): string {
  if (typeof input === 'string') return quoted(input);
  if (input === null) return 'nothing';
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  if (Array.isArray(input)) return 'a list';
  if (isSealed(input)) return 'a value known only at deployment';
  return typeof input === 'object' ? 'an object' : `a ${typeof input}`;
}

export const article = (title: string) => (/^[aeiou]/i.test(title) ? `an ${title}` : `a ${title}`);
export const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
