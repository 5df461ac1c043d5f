/** Between zod's issues and our problems. */
import type { z as Zod } from '../vendor/zod';
import { didYouMean } from './nearest';
import { type Path, type Problem, ProblemKind, listed, quoted } from './problem';
import { type Complaint, shapeProblems } from './shape-problems';
import { isSealed } from './value';

/** A complaint in zod's words. */
export const issueOf = ({ kind, message, cure, path }: Complaint) => ({
  code: 'custom' as const,
  message: cure ? `${message}\n${cure}` : message,
  params: { kind },
  ...(path ? { path: [...path] } : {}),
});

type Issue = Zod.core.$ZodIssue;

/** An issue of zod's in ours; of a union, what its first member says – the second is what an engine will know. */
export function problemsOf(issue: Issue, outer: Path): Problem[] {
  const path: Path = [
    ...outer,
    ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
  ];
  if (issue.code === 'invalid_union')
    return (issue.errors[0] ?? []).flatMap((nested) => problemsOf(nested, path));
  if (issue.code === 'unrecognized_keys') {
    const known = JSON.parse(issue.message) as string[];
    return issue.keys.map((key) => {
      const { kind, message, cure } = unknownProperty(key, known);
      return kind.at([...path, key], message, cure);
    });
  }
  const [message = '', cure] = issue.message.split('\n', 2);
  return [kindOf(issue).at(path, message, cure)];
}

export const unknownProperty = (key: string, known: readonly string[]) => ({
  kind: shapeProblems.unknownProperty,
  path: [key],
  message: `There is no property ${quoted(key)} here.`,
  cure:
    known.length === 0
      ? 'Nothing is said of it: leave it out.'
      : (didYouMean(key, known) ?? `There are ${listed(known, 'and', 40)}.`),
});

function kindOf(issue: Issue): ProblemKind {
  const own: unknown = issue.code === 'custom' ? issue.params?.['kind'] : undefined;
  if (own instanceof ProblemKind) return own;
  if (issue.input === undefined) return shapeProblems.needed;
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') return shapeProblems.unknownWord;
  if (
    issue.code === 'too_small' ||
    issue.code === 'too_big' ||
    (issue.code === 'invalid_type' && issue.expected === 'int')
  )
    return shapeProblems.outOfRange;
  return isSealed(issue.input) ? shapeProblems.countUnknown : shapeProblems.wrongType;
}
