import { endpointAssociationName } from '../azure/names';
import type { Handle } from '../handle';
import { ProblemKind, quoted } from '../problem';
import { Unknown, type Value, labelOf } from '../value';

const see =
  'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-associations';
export const notOne = new ProblemKind('AMC0220', 'An association is with a rule or with an endpoint.', {
  see,
});
export const endpointName = new ProblemKind(
  'AMC0221',
  'The association with an endpoint is called configurationAccessEndpoint.',
  { see },
);
export const nameless = new ProblemKind(
  'AMC0222',
  'A target known only at deployment is told from others by its resource, or by a key.',
);

interface Association {
  readonly target: Value;
  readonly rule?: Handle | undefined;
  readonly endpoint?: Handle | undefined;
  readonly name?: Value;
  readonly key?: Value;
}

/** Azure takes one of the two in an association. */
export function* associationsBindOneThing({ rule, endpoint }: Association) {
  if (rule && endpoint)
    yield notOne.at(
      ['endpoint'],
      'An association is with a rule or with an endpoint, and this names both.',
      'Make one association for each.',
    );
  if (!rule && !endpoint)
    yield notOne.at(
      [],
      'This association names neither a rule nor an endpoint.',
      'Give "rule" or "endpoint".',
    );
}

/** Agents look for their endpoint under one name; Azure refuses others. */
export function* endpointAssociationsHaveTheirName({ endpoint, name }: Association) {
  if (endpoint && typeof name === 'string' && name !== endpointAssociationName) {
    yield endpointName.at(
      ['name'],
      `The association with an endpoint cannot be called ${quoted(name)}.`,
      `Leave out "name": there is one possible name, "${endpointAssociationName}".`,
    );
  }
}

/** Ids of resources come from what their targets are. */
export function* targetsHaveALabel({ target, key }: Association) {
  if (labelOf(target) === undefined && labelOf(key) === undefined && !(target instanceof Unknown)) {
    yield nameless.at(
      ['target'],
      'Which resource this id belongs to is known only at deployment, and ids of ours are made from it.',
      'Pass the id as its resource gives it, or give a "key" that stands for it.',
    );
  }
}
