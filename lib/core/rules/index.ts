/** What must hold between the parts of a noun: one rule a file, one sentence each. */
import {
  associationsBindOneThing,
  endpointAssociationsHaveTheirName,
  targetsHaveALabel,
} from './associations-bind-one-thing';
import { agentVersionsHold } from './agent-versions-hold';
import { arcServersTakeIt, metricsPassNoProxy } from './agents-reach-out';
import {
  arcServersSignInThemselves,
  chosenIdentitiesAreThere,
  identitiesAreSaid,
  oneIdentityIsChosen,
} from './agents-sign-in';
import { agentsHaveTheirName, retiredAgentsAreNoticed } from './agents-stand-alone';
import { agentSettingsStandAlone } from './agent-settings-stand-alone';
import { clientsAreNotChosen, clientsFollowRules, clientsHaveOneRegion } from './clients-follow-rules';
import { clientsHaveNoEndpoints, clientsReachOut, monitoredObjectsHaveNoEndpoint } from './clients-reach-out';
import {
  alertsDiffer,
  errorsAreLogged,
  loggedRulesHaveALabel,
  somethingIsWatched,
  timesOfAlertsHold,
} from './alerts-hold';
import { countersAreSpelledOneWay } from './counters-are-spelled-one-way';
import { columnNamesHold, columnsAreFilled } from './custom-logs-hold';
import {
  customStreamsAreDeclared,
  customStreamsHaveATable,
  declaredColumnsHold,
} from './custom-streams-are-declared';
import { destinationsAreReached } from './destinations-are-reached';
import { endpointsAreNear } from './endpoints-are-near';
import { endpointsAreThere } from './endpoints-are-there';
import { filesFitTheSystem } from './files-fit-the-system';
import { flowsHaveSourcesAndDestinations } from './flows-have-sources-and-destinations';
import { inputsOfExtensionsHold } from './inputs-of-extensions-hold';
import { insightsMetricsEveryMinute } from './insights-metrics-every-minute';
import { kindFitsDestinations } from './kind-fits-destinations';
import { kindFitsSources } from './kind-fits-sources';
import { clientsAreInOneCloud, installLinesHold, proxiesHaveAnAddress } from './install-lines-hold';
import { limitsHold } from './limits-hold';
import {
  instancesAreNamedOnce,
  machinesAreSaidOneWay,
  machinesAreThere,
  machinesHaveALabel,
} from './machines-are-known';
import { destinationsTakeTheirFlows } from './destinations-take-their-flows';
import { namesAreOurs } from './names-are-ours';
import { namesDiffer } from './names-differ';
import { nothingIsCollectedTwice } from './nothing-is-collected-twice';
import { queriesFindSomething } from './queries-find-something';
import { receiversDiffer, somebodyIsTold } from './receivers-differ';
import { referencesAreThere } from './references-are-there';
import { regionsAgree } from './regions-agree';
import {
  arcServersSendToWorkspaces,
  flexibleScaleSetsHaveInstances,
  rulesAreFollowed,
  rulesFindAMachine,
} from './rules-fit-machines';
import { secretsStayOut } from './secrets-stay-out';
import { somethingIsCollected } from './something-is-collected';
import { sourcesReachADestination } from './sources-reach-a-destination';
import { storesAreGranted } from './stores-are-granted';
import { streamsGoToOneWorkspace } from './streams-go-to-one-workspace';
import { sourcesGiveTheirOwnStreams, streamsAreKnown } from './streams-are-known';
import { tablesComeWithSomething } from './tables-come-with-something';
import { textStreamsHoldText } from './text-streams-hold-text';
import { tableRetentionFitsPlan, tablesAreCustom } from './tables-hold';
import { transformsHaveOneStream } from './transforms-have-one-stream';
import { transformsMakeSense } from './transforms-make-sense';
import { workspaceTransformsHold } from './workspace-transforms-hold';

export const ruleRules = [
  somethingIsCollected,
  kindFitsSources,
  kindFitsDestinations,
  agentSettingsStandAlone,
  workspaceTransformsHold,
  namesDiffer,
  namesAreOurs,
  regionsAgree,
  sourcesReachADestination,
  destinationsAreReached,
  flowsHaveSourcesAndDestinations,
  transformsHaveOneStream,
  transformsMakeSense,
  destinationsTakeTheirFlows,
  insightsMetricsEveryMinute,
  limitsHold,
  endpointsAreThere,
  customStreamsAreDeclared,
  declaredColumnsHold,
  customStreamsHaveATable,
  sourcesGiveTheirOwnStreams,
  streamsAreKnown,
  streamsGoToOneWorkspace,
  inputsOfExtensionsHold,
  referencesAreThere,
  secretsStayOut,
  nothingIsCollectedTwice,
  countersAreSpelledOneWay,
  queriesFindSomething,
  textStreamsHoldText,
  filesFitTheSystem,
  tablesComeWithSomething,
];

export const associationRules = [
  associationsBindOneThing,
  endpointAssociationsHaveTheirName,
  targetsHaveALabel,
  monitoredObjectsHaveNoEndpoint,
  namesAreOurs,
];

export const tableRules = [tablesAreCustom, columnNamesHold, tableRetentionFitsPlan];

export const customLogRules = [columnsAreFilled];

export const agentRules = [
  machinesAreThere,
  machinesHaveALabel,
  arcServersSignInThemselves,
  oneIdentityIsChosen,
  chosenIdentitiesAreThere,
  identitiesAreSaid,
  arcServersTakeIt,
  agentVersionsHold,
  retiredAgentsAreNoticed,
  agentsHaveTheirName,
];

export const fleetRules = [
  ...agentRules,
  machinesAreSaidOneWay,
  instancesAreNamedOnce,
  flexibleScaleSetsHaveInstances,
  rulesAreFollowed,
  arcServersSendToWorkspaces,
  rulesFindAMachine,
  endpointsAreNear,
  storesAreGranted,
  metricsPassNoProxy,
];

export const windowsClientRules = [
  clientsFollowRules,
  clientsHaveOneRegion,
  clientsAreNotChosen,
  clientsHaveNoEndpoints,
  clientsReachOut,
  installLinesHold,
  proxiesHaveAnAddress,
  clientsAreInOneCloud,
];

export const actionGroupRules = [receiversDiffer, somebodyIsTold];

export const healthRules = [
  somethingIsWatched,
  timesOfAlertsHold,
  alertsDiffer,
  errorsAreLogged,
  loggedRulesHaveALabel,
];
