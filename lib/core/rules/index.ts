/** What must hold between the parts of a noun: one rule a file, one sentence each. */
import {
  associationsBindOneThing,
  endpointAssociationsHaveTheirName,
  targetsHaveALabel,
} from './associations-bind-one-thing';
import { destinationsAreReached } from './destinations-are-reached';
import { flowsHaveSourcesAndDestinations } from './flows-have-sources-and-destinations';
import { insightsMetricsEveryMinute } from './insights-metrics-every-minute';
import { kindFitsSources } from './kind-fits-sources';
import { limitsHold } from './limits-hold';
import { destinationsTakeTheirFlows } from './destinations-take-their-flows';
import { namesDiffer } from './names-differ';
import { regionsAgree } from './regions-agree';
import { somethingIsCollected } from './something-is-collected';
import { sourcesReachADestination } from './sources-reach-a-destination';
import { streamsAreKnown } from './streams-are-known';
import { transformsHaveOneStream } from './transforms-have-one-stream';

export const ruleRules = [
  somethingIsCollected,
  kindFitsSources,
  namesDiffer,
  regionsAgree,
  sourcesReachADestination,
  destinationsAreReached,
  flowsHaveSourcesAndDestinations,
  transformsHaveOneStream,
  destinationsTakeTheirFlows,
  insightsMetricsEveryMinute,
  limitsHold,
  streamsAreKnown,
];

export const associationRules = [
  associationsBindOneThing,
  endpointAssociationsHaveTheirName,
  targetsHaveALabel,
];
