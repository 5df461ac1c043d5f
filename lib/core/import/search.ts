/** Looks for rules in any document: templates within templates, policies, lists of Azure's API, bare bodies. */
import type { Path, Problem } from '../problem';
import { type ValueMap, isList, isMap } from '../value';
import {
  type Candidate,
  hasWordsOfProperties,
  isExcerpt,
  isRuleType,
  looksLikeProperties,
  ruleIdIn,
  ruleIn,
} from './candidate';
import { ruleInParameters } from './module-parameters';
import { importProblems } from './problems';
import { type Scope, scopeOf } from './scope';

export interface Found {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly Problem[];
}

/** Says what a map is, if it is anything; then nothing is looked for inside. */
type Look = (map: ValueMap, at: Path, scopes: readonly Scope[]) => Candidate | undefined;

/** Those that say themselves what they are; where there are none, those that look like it. */
export function search(document: unknown): Found {
  let found = searchWith(sure, document);
  if (found.candidates.length === 0) found = searchWith(likely, document);
  const { candidates, problems } = found;
  return candidates.length ? { candidates, problems: [] } : { candidates: lastResort(document), problems };
}

const sure: Look = (map, at, scopes) => {
  if (isExcerpt(map)) return ruleIn(map, at, scopes, isRuleType(map['type']));
  const typed = isRuleType(map['type']) || (map['type'] === undefined && ruleIdIn(map['id']) !== undefined);
  // Others name the type of rules too: policies, the references of templates to what exists.
  const defines = isPresent(map['properties']) || looksLikeProperties(map);
  if (typed && defines && map['existing'] !== true) return ruleIn(map, at, scopes, true);
  return ruleInParameters(map, at, scopes);
};

const likely: Look = (map, at, scopes) => {
  const { properties } = map;
  const found = (isMap(properties) && looksLikeProperties(properties)) || looksLikeProperties(map);
  return found ? ruleIn(map, at, scopes, false) : undefined;
};

/** A body of which hardly anything is as it should be; somebody asked for it to be imported all the same. */
function lastResort(document: unknown): readonly Candidate[] {
  if (!isMap(document)) return [];
  const { properties } = document;
  const meant = hasWordsOfProperties(isMap(properties) ? properties : document);
  return meant ? [ruleIn(document, [], [], false)] : [];
}

const isPresent = (value: unknown) => value !== undefined && value !== null;

/** Deeper than Azure lets templates stand within templates. */
const deepest = 60;

function searchWith(look: Look, document: unknown): Found {
  const candidates: Candidate[] = [];
  const problems: Problem[] = [];
  const visit = (value: unknown, at: Path, scopes: readonly Scope[]): void => {
    if (value === null || typeof value !== 'object') return;
    if (at.length > deepest) {
      if (problems.length === 0)
        problems.push(
          importProblems.tooDeep.at(at, 'This is nested too deeply for a rule to be found in it.'),
        );
      return;
    }
    if (isList(value)) for (const [i, item] of value.entries()) visit(item, [...at, i], scopes);
    if (!isMap(value)) return;
    const scope = scopeOf(value, at);
    const around = scope ? [...scopes, scope] : scopes;
    const found = look(value, at, around);
    if (found) candidates.push(found);
    else for (const key of Object.keys(value)) visit(value[key], [...at, key], around);
  };
  visit(document, [], []);
  return { candidates, problems };
}

/** Whether a document that is meant to be something else is a rule, or holds some that say so themselves. */
export const looksImportable = (document: unknown): boolean =>
  searchWith(sure, document).candidates.length > 0 ||
  (isMap(document) && likely(document, [], []) !== undefined);
