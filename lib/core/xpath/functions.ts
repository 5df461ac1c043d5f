/** The functions that Windows has for events, and what is said of others. */
import { didYouMean } from '../nearest';
import { listed, quoted } from '../problem';
import { Fault } from './fault';
import type { Token } from './tokens';

interface Takes {
  readonly least: number;
  readonly most: number;
  readonly example: string;
}

/** How many values each takes. */
const functions: ReadonlyMap<string, Takes> = new Map([
  ['band', { least: 2, most: 2, example: 'band(Keywords,36028797018963968)' }],
  ['position', { least: 0, most: 0, example: 'position()=1' }],
  ['timediff', { least: 1, most: 2, example: 'timediff(@SystemTime) <= 86400000' }],
]);

export function functionNamed(name: Token): Takes {
  const takes = functions.get(name.text.toLowerCase());
  if (!takes) throw noFunction(name);
  return takes;
}

export function wrongCount({ start, text }: Token, { least, most, example }: Takes, given: number): Fault {
  const values = least === most ? `${least} values` : `${least} or ${most} values`;
  return new Fault(
    start,
    `"${text.toLowerCase()}" takes ${values}, and ${given} stand here.`,
    `It is written as in "${example}".`,
  );
}

export const noFunction = ({ start, text }: Token) =>
  new Fault(start, `Windows has no function ${quoted(text)} for events.`, instead(text));

function instead(name: string): string {
  if (name.toLowerCase() === 'not') return 'Turn the comparison round, with "!=" for "=".';
  if (
    /^(?:contains|matches|translate|(?:starts|ends)-with|string.*|substring.*|normalize-space)$/i.test(name)
  ) {
    return 'Compare whole values with "=", or filter with the transformation of a flow.';
  }
  const known = [...functions.keys()];
  return didYouMean(name, known) ?? `There are ${listed(known)}.`;
}
