/**
 * Transformations of what arrives in the tables of a workspace by other ways than rules. The rule needs the id of its
 * workspace and the workspace that of the rule, so that attaching it is a step of its own behind both.
 */
import { ruleType, workspaceType } from '../azure/our-types';
import { apiVersions } from '../azure/resource-types';
import { shownHandle } from '../handle';
import { nounOf } from '../noun';
import { type Claim, Existing, PlannedResource, nameAndGroupOf, onPaperText } from '../plan';
import { type Path, quoted } from '../problem';
import { type Fields, type Model, knownMap, record, text } from '../schema';
import { Join, type Value, identityOf, isMap } from '../value';
import { collectedRule, ruleResource } from './data-collection-rule';
import { DataCollectionRuleKind } from './data-collection-rule-props';
import { type RuleOfWorkspaceProps, groupOf, ruleOfWorkspaceFields, rulesOf } from './rule-of-workspace';

/**
 * Transformations of tables of a workspace. A workspace has one such set; it concerns what arrives by other ways than
 * data collection rules: diagnostic settings, older agents and APIs.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations#workspace-transformation-dcr
 */
export interface WorkspaceTransformProps extends RuleOfWorkspaceProps {
  /** The transformation of each table: `{ LAQueryLogs: "source | where RequestTarget != 'x'" }`. */
  readonly tables: { [table: string]: string };
}

const attachedBy = 'defaultDataCollectionRuleResourceId';

const schema = record({
  ...ruleOfWorkspaceFields,
  tables: knownMap(text('a query'), 'an object of tables and their queries'),
} satisfies Fields<WorkspaceTransformProps>);

type Props = Model<typeof schema>;

const whole = schema.map((props) => ({ ...props, rule: ruleOf(props) }));

type WorkspaceTransformModel = Model<typeof whole>;

export const workspaceTransform = nounOf<WorkspaceTransformModel>({
  noun: 'DataCollectionRule',
  type: ruleType,
  schema: whole,
  rules: rulesOf<WorkspaceTransformModel>(({ path }, { tables }) => asWritten(path, Object.keys(tables))),
  draft: ({ rule, workspace }, naming) => {
    const made = ruleResource(rule, naming);
    return { resources: [made, attachment(workspace, made)], claims: [onlyOne(workspace, made)] };
  },
});

function ruleOf(props: Props) {
  const { workspace, tables } = props;
  return collectedRule({
    ...props,
    resourceGroup: groupOf(workspace, props.resourceGroup),
    sources: [],
    destinations: [{ kind: 'logAnalytics', of: { workspace, name: undefined } }],
    flows: Object.keys(tables).map((table) => ({
      streams: [`Microsoft-Table-${table}`],
      destinations: undefined,
      transformKql: tables[table],
      outputStream: undefined,
      builtInTransform: undefined,
      captureOverflow: undefined,
    })),
    streamDeclarations: [],
    kind: DataCollectionRuleKind.WORKSPACE_TRANSFORMS,
    endpoint: undefined,
    identity: undefined,
    agentSettings: undefined,
    adopt: undefined,
    references: undefined,
    throughAzureApi: false,
  });
}

/** Where the user wrote what a rule says of a flow. */
function asWritten(path: Path, tables: readonly string[]): Path {
  const [part, index] = path;
  if (part === 'destinations') return ['workspace'];
  const table = part === 'flows' && typeof index === 'number' ? tables[index] : undefined;
  return table === undefined ? (part === 'sources' ? ['tables'] : path) : ['tables', table];
}

type Workspace = Props['workspace'];

/** The property of the workspace that makes it heed the rule. */
const attachment = ({ resource }: Workspace, rule: PlannedResource) =>
  new PlannedResource({
    id: 'Attachment',
    type: workspaceType,
    home: { patches: resource },
    name: nameAndGroupOf(resource).name,
    body: { properties: { [attachedBy]: rule.attribute('id') } },
  });

/** A workspace heeds one rule, and the second one would take the place of the first. */
const onlyOne = (workspace: Workspace, rule: PlannedResource): Claim => ({
  what: `What transforms the tables of ${quoted(shownHandle(workspace))}`,
  resource: rule,
  key: `${identityOf(workspace.id) ?? rule.serial}/transform`,
  value: String(rule.serial),
  shown: quoted(onPaperText(rule.name)),
  path: ['workspace'],
  cure: 'Put the tables of both into one.',
});

/** The command that attaches a rule, for those whose engine cannot. */
export function attachCommand({ home, body }: PlannedResource): Value {
  const of = 'patches' in home ? home.patches : undefined;
  const workspace = of instanceof Existing ? of.id : of?.attribute('id');
  const rule = isMap(body['properties']) ? body['properties'][attachedBy] : undefined;
  return new Join([
    "az rest --method patch --url '",
    unquoted(workspace),
    `?api-version=${apiVersions[workspaceType]}' --body '{"properties":{"${attachedBy}":"`,
    unquoted(rule),
    `"}}'`,
  ]);
}

/** Nothing in an id ends the quotes around it. */
const unquoted = (id: Value): Value => (typeof id === 'string' ? id.replaceAll(/['"\\]/g, '') : id);
