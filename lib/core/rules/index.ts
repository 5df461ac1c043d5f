/** What must hold between the parts of a noun: one rule a file, one sentence each. */
import {
  associationsBindOneThing,
  endpointAssociationsHaveTheirName,
  targetsHaveALabel,
} from './associations-bind-one-thing';
import { agentSettingsStandAlone } from './agent-settings-stand-alone';
import {
  customStreamsAreDeclared,
  customStreamsHaveATable,
  declaredColumnsHold,
} from './custom-streams-are-declared';
import { destinationsAreReached } from './destinations-are-reached';
import { endpointsAreThere } from './endpoints-are-there';
import { flowsHaveSourcesAndDestinations } from './flows-have-sources-and-destinations';
import { insightsMetricsEveryMinute } from './insights-metrics-every-minute';
import { kindFitsDestinations } from './kind-fits-destinations';
import { kindFitsSources } from './kind-fits-sources';
import { limitsHold } from './limits-hold';
import { destinationsTakeTheirFlows } from './destinations-take-their-flows';
import { namesDiffer } from './names-differ';
import { regionsAgree } from './regions-agree';
import { somethingIsCollected } from './something-is-collected';
import { sourcesReachADestination } from './sources-reach-a-destination';
import { sourcesGiveTheirOwnStreams, streamsAreKnown } from './streams-are-known';
import { transformsHaveOneStream } from './transforms-have-one-stream';
import { workspaceTransformsHold } from './workspace-transforms-hold';

export const ruleRules = [
  somethingIsCollected,
  kindFitsSources,
  kindFitsDestinations,
  agentSettingsStandAlone,
  workspaceTransformsHold,
  namesDiffer,
  regionsAgree,
  sourcesReachADestination,
  destinationsAreReached,
  flowsHaveSourcesAndDestinations,
  transformsHaveOneStream,
  destinationsTakeTheirFlows,
  insightsMetricsEveryMinute,
  limitsHold,
  endpointsAreThere,
  customStreamsAreDeclared,
  declaredColumnsHold,
  customStreamsHaveATable,
  sourcesGiveTheirOwnStreams,
  streamsAreKnown,
];

export const associationRules = [
  associationsBindOneThing,
  endpointAssociationsHaveTheirName,
  targetsHaveALabel,
];
