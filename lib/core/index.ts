/** The core, for tools: specs read and planned, bodies printed, Azure's facts, and every kind of problem. */
export { clouds, type Cloud } from './azure/clouds';
export { isName, nameFor, nameRules } from './azure/names';
export { allRegions, isRegion, plainRegion, regions } from './azure/regions';
export {
  canonicalResourceId,
  childResourceId,
  formatResourceId,
  parseResourceId,
  type ResourceId,
} from './azure/resource-id';
export { apiVersions, type ResourceType } from './azure/resource-types';
export { builtInRoles, type BuiltInRole } from './azure/roles';
export { isKnownStream, knownStreams, tableOf } from './azure/streams';
export { MonitoringQueries } from './health/queries';
export {
  importDocument,
  importDocuments,
  type DocumentOptions,
  type Imported,
  type ImportedFrom,
  type PlacedDrop,
  type PlacedProblem,
} from './import/import-documents';
export { problemKinds } from './problem-kinds';
export { PlannedResource, printed } from './plan';
export { Problem, ProblemKind, ProblemsError, formatPath, type Path, type Severity } from './problem';
export { specSchema } from './spec/json-schema';
export { readDocument, type Position, type SpecDocument } from './spec/document';
export { loadSpec, type LoadedSpec, type LocatedProblem } from './spec/load';
export { planSpec, readSpec, sections, type Entry, type PlannedEntry, type Section } from './spec/spec';
export { Attribute, Deferred, Join, Secret, type Value, isSealed, labelOf } from './value';
