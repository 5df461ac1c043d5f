/** What the rules have in common that stand beside a workspace: they live where it lives, unless they say otherwise. */
import { ruleType } from '../azure/our-types';
import type { Handle } from '../handle';
import { location, resourceGroupName, resourceName, tags } from '../fields';
import { overrides } from '../overrides';
import { nameAndGroupOf } from '../plan';
import type { Path, Problem } from '../problem';
import { ruleRules } from '../rules';
import { type Fields, type Text, knownFlag, text } from '../schema';
import type { CollectedRule } from '../model/collect';
import { type ILogAnalyticsWorkspace, logAnalyticsWorkspaceRef } from '../references';

/** Properties of rules that stand beside a workspace. */
export interface RuleOfWorkspaceProps {
  /** The workspace. */
  readonly workspace: ILogAnalyticsWorkspace;
  /**
   * The resource group of the rule.
   *
   * @default - that of the workspace
   */
  readonly resourceGroup?: string;
  /**
   * The region of the rule.
   *
   * @default - that of the workspace, where Azure wants it to be
   */
  readonly location?: string;
  /**
   * The name of the rule in Azure.
   *
   * @default - made from the construct's path below its stack
   */
  readonly name?: string;
  /**
   * What the rule is for.
   *
   * @default - no description
   */
  readonly description?: string;
  /**
   * Tags of the rule.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
  /**
   * Whether transformations are read, before anything is deployed, as Azure would read them.
   *
   * @default true
   */
  readonly checkTransforms?: boolean;
  /**
   * Patches for planned resource bodies, by the id of the resource: `Resource` is the rule.
   *
   * @default - no patches
   */
  readonly overrides?: { [id: string]: any };
}

export const ruleOfWorkspaceFields = {
  workspace: logAnalyticsWorkspaceRef,
  resourceGroup: resourceGroupName.optional(),
  location: location.optional(),
  name: resourceName(ruleType),
  description: text('a description').optional(),
  tags,
  checkTransforms: knownFlag().default(true),
  overrides,
} satisfies Fields<RuleOfWorkspaceProps>;

/** The resource group of the rule, which is that of its workspace where none is given. */
export const groupOf = (workspace: Handle, given: Text | undefined): Text =>
  given ?? (nameAndGroupOf(workspace.resource).resourceGroup as Text);

interface Made {
  readonly rule: CollectedRule;
}

/**
 * Everything that must hold of a rule, of one that is made of other words.
 *
 * @param asWritten where the user wrote it; undefined where the user did not, and hears of it otherwise
 */
export const rulesOf = <Model extends Made>(
  asWritten: (problem: Problem, model: Model) => Path | undefined,
) =>
  ruleRules.map(
    (rule) =>
      function* (model: Model): Iterable<Problem> {
        for (const problem of rule(model.rule)) {
          const path = asWritten(problem, model);
          if (path) yield problem.at(path);
        }
      },
  );
