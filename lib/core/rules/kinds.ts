/** The kinds of problem that the rules find. */
export { endpointName, nameless, notOne } from './associations-bind-one-thing';
export { unreachedDestination } from './destinations-are-reached';
export { strayFlow } from './flows-have-sources-and-destinations';
export { wrongFrequency } from './insights-metrics-every-minute';
export { kindExcludesSource } from './kind-fits-sources';
export { tooMany } from './limits-hold';
export { notTaken } from './destinations-take-their-flows';
export { sameName } from './names-differ';
export { noRegion, otherRegion } from './regions-agree';
export { badReservation, badRetention } from './retention-fits-sku';
export { nothingCollected } from './something-is-collected';
export { unreachedSource } from './sources-reach-a-destination';
export { unknownStream } from './streams-are-known';
export { crowdedTransform } from './transforms-have-one-stream';
