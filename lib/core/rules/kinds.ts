/** The kinds of problem that the rules find. */
export { endpointName, nameless, notOne } from './associations-bind-one-thing';
export { strayAgentSettings } from './agent-settings-stand-alone';
export { badColumns, noOutput, undeclared } from './custom-streams-are-declared';
export { unreachedDestination } from './destinations-are-reached';
export { endpointNeeded } from './endpoints-are-there';
export { strayFlow } from './flows-have-sources-and-destinations';
export { wrongFrequency } from './insights-metrics-every-minute';
export { kindExcludesDestination } from './kind-fits-destinations';
export { kindExcludesSource } from './kind-fits-sources';
export { tooMany } from './limits-hold';
export { notKnownToBeTaken, notTaken } from './destinations-take-their-flows';
export { sameName } from './names-differ';
export { noRegion, otherRegion } from './regions-agree';
export { badReservation, badRetention } from './retention-fits-sku';
export { nothingCollected } from './something-is-collected';
export { unreachedSource } from './sources-reach-a-destination';
export { otherStream, unknownStream } from './streams-are-known';
export { crowdedTransform } from './transforms-have-one-stream';
export { badWorkspaceTransform } from './workspace-transforms-hold';
export * from '../kql/kinds';
export { badTable, badTableRetention } from './tables-hold';
export { badColumnName, unmadeColumn } from './custom-logs-hold';
export { spelledTwoWays } from './counters-are-spelled-one-way';
export { otherSystemsFile } from './files-fit-the-system';
export { badInput } from './inputs-of-extensions-hold';
export { collectedTwice } from './nothing-is-collected-twice';
export { findsNothing } from './queries-find-something';
export { unknownReference } from './references-are-there';
export { secretInRule } from './secrets-stay-out';
export { perhapsSeveralWorkspaces, severalWorkspaces } from './streams-go-to-one-workspace';
export { missingPrerequisite } from './tables-come-with-something';
export { emptyColumns } from './text-streams-hold-text';
export { badAgentVersion } from './agent-versions-hold';
export { notOnArc, pastTheProxy } from './agents-reach-out';
export { arcIdentity, identityNotChosen, identityNotSaid, noIdentity } from './agents-sign-in';
export { ownAgentName, retiredAgent } from './agents-stand-alone';
export { noEndpointNear } from './endpoints-are-near';
export { differentFacts, noMachines } from './machines-are-known';
export { nameOfOthers } from './names-are-ours';
export { fitsNoMachine, followsNothing, notFollowed } from './rules-fit-machines';
export { nobodyToGrant } from './stores-are-granted';
export {
  metricsOfClients,
  moreThanTheAgent,
  notForClients,
  nothingOnClients,
  otherRegionThanObject,
  singleClients,
} from './clients-follow-rules';
export { noPrivateWay } from './clients-reach-out';
export { badInstallLine, otherCloud } from './install-lines-hold';
export {
  everyMinute,
  forgottenFirst,
  neverResolved,
  nothingLogged,
  nothingWatched,
  sameAlert,
  unseenBetween,
} from './alerts-hold';
export { nobodyTold, sameReceiver } from './receivers-differ';
