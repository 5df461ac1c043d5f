/** What Windows takes of a query, and finds nothing by. */
import { didYouMean } from '../nearest';
import { listed, quoted } from '../problem';
import type { EventQuery, QueryComplaint } from './query';
import { areApart, rangeOf } from './ranges';
import { partsOfEvents } from './schema';
import { type Subject, type Tree, isEvent, subjectOf, visit } from './tree';

/** What is asked of events that none of them has, each once. */
export function doubtsOf({ text, tree }: EventQuery): readonly QueryComplaint[] {
  const doubts = new Map<string, QueryComplaint>();
  visit(tree, undefined, (part, around) => {
    const doubt = strangePart(part, around) ?? contradiction(part, around, text);
    if (doubt) doubts.set(doubt.message, doubt);
    return undefined;
  });
  return [...doubts.values()];
}

/** The first step to something that is not there. */
function strangePart(part: Tree, around: Subject | undefined): QueryComplaint | undefined {
  if (part.kind !== 'path') return undefined;
  let subject = around;
  for (const step of part.steps) {
    const outer = wayTo(subject);
    const known = outer === undefined ? undefined : partsOfEvents.get(outer);
    subject = subjectOf([step], subject);
    if (!known || step.name === '.' || !isPlain(step.name) || known.includes(step.name)) continue;
    return {
      message: `${quoted(outer || 'Event')} has no ${quoted(step.name)}, so that Windows finds nothing.`,
      cure: didYouMean(step.name, known) ?? elsewhere(step.name) ?? `It has ${listed(known)}.`,
    };
  }
  return undefined;
}

function elsewhere(name: string): string | undefined {
  const [place] = [...partsOfEvents].find(([, parts]) => parts.includes(name)) ?? [];
  return place && `It is a part of ${quoted(place)}.`;
}

/** Any name, the value itself, and names of other schemas are left alone. */
const isPlain = (name: string) => /^@?\w+$/.test(name) && name !== 'text';

/** `System/Provider`; undefined outside of events, and where it is deeper than any part that is listed. */
function wayTo(subject: Subject | undefined): string | undefined {
  const names: string[] = [];
  let at = subject;
  while (at?.around) {
    if (names.unshift(at.name) > deepestPart) return undefined;
    at = at.around;
  }
  return at && isEvent(at.name) ? names.join('/') : undefined;
}

const deepestPart = 2;

function contradiction(part: Tree, around: Subject | undefined, text: string): QueryComplaint | undefined {
  if (part.kind !== 'and') return undefined;
  const ranges = part.operands.flatMap((operand) => {
    const range = rangeOf(operand, around);
    return range ? [{ range, written: text.slice(operand.start, operand.end) }] : [];
  });
  for (const [i, one] of ranges.entries()) {
    const other = ranges.slice(0, i).find(({ range }) => areApart([range, one.range]));
    if (other) {
      return {
        message: `${quoted(other.written)} and ${quoted(one.written)} hold for no event together.`,
        cure: 'Join them with "or".',
      };
    }
  }
  return undefined;
}
