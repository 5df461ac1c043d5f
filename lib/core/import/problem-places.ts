/** Where in the document stands what a problem says of the words that were written of it. */
import { type Path, type Problem, formatPath } from '../problem';
import type { FoundRule } from './found-rules';
import type { Written } from './written-rule';

/** The problem where it stands in the document; whoever looks there goes as far as there is something. */
export const inDocument = (problem: Problem, found: FoundRule, written: Written) =>
  atPlace(problem, placeInBody(problem.path, written), found);

/** @param place in the body */
export function atPlace(problem: Problem, place: Path, { at, propertiesAt }: FoundRule): Problem {
  const [first, ...rest] = place;
  if (propertiesAt)
    return problem.at(first === 'properties' ? [...propertiesAt, ...rest] : [...at, ...place]);
  const says = place.length ? `${formatPath(place)}: ${problem.message}` : problem.message;
  return problem.kind.at(at, says, problem.cure);
}

export function placeInBody(path: Path, { places }: Written): Path {
  const [part = '', index, ...rest] = path;
  if (typeof part === 'string' && topLevel.includes(part)) return path;
  const item = typeof index === 'number' ? places.get(`${part}/${index}`) : undefined;
  // After the word of its kind.
  if (item) return [...item, ...rest.slice(1).flatMap(inAzuresWords)];
  if (part === 'references') return ['properties', part, ...referenced(path.slice(1))];
  return ['properties', ...(part === 'flows' ? ['dataFlows', ...path.slice(1)] : path)];
}

const referenced = (path: Path): Path => [
  ...(path[0] === 'storageBlobs' ? ['enrichmentData'] : []),
  ...path.map((step) =>
    step === 'storageAccountId' || step === 'applicationInsightsId' ? 'resourceId' : step,
  ),
];

const topLevel = ['name', 'location', 'kind', 'tags', 'identity'];

const renamed: { readonly [word: string]: string | Path } = {
  recordStartTimestampFormat: ['settings', 'text', 'recordStartTimestampFormat'],
  facilities: 'facilityNames',
  levels: 'logLevels',
  minimumLevel: 'logLevels',
  stream: 'streams',
  workspace: 'workspaceResourceId',
};

const inAzuresWords = (step: string | number): string | number | Path =>
  typeof step === 'string' && Object.hasOwn(renamed, step) ? (renamed[step] ?? step) : step;

/** Whether one of them leads to the other, below the rule itself. */
export const areOne = (one: Path, other: Path) =>
  Math.min(one.length, other.length) > 1 &&
  one.slice(0, other.length).every((step, i) => String(step) === String(other[i]));
