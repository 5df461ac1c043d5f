/**
 * The page that says which property of Azure which prop says and which provider carries: made by the renderers, of
 * every property that Azure lets one write.
 */
import { type ResourceType, apiVersions, typeTitles } from '../lib/core/azure/resource-types';
import { DataCollectionRuleKind } from '../lib/core/collection/data-collection-rule-props';
import { missingIn } from '../lib/core/gap';
import { type Body, asPlansWrite } from '../lib/core/plan';
import { jsonSchema } from '../lib/core/schema';
import { sections } from '../lib/core/spec/spec';
import { type Shape, takeApart } from '../lib/core/take-apart';
import { rendererFor as azureNativeFor } from '../lib/pulumi/render';
import { azureApi } from '../lib/pulumi/render/azure-api';
import { rendererOf as azurermOf } from '../lib/terraform/render';
import { load } from '../test/arm/check';
import { propertyOf, propsOf } from './props-of-properties';
import { type Writable, bodyWith, isRepeated, writables } from './writable';

/** Every type that has a table. */
export const coveredTypes = [
  'Microsoft.Insights/dataCollectionRules',
  'Microsoft.Insights/dataCollectionRuleAssociations',
  'Microsoft.Insights/dataCollectionEndpoints',
  'Microsoft.OperationalInsights/workspaces',
  'Microsoft.OperationalInsights/workspaces/tables',
  'Microsoft.Monitor/accounts',
  'Microsoft.Compute/virtualMachines/extensions',
  'Microsoft.Compute/virtualMachineScaleSets/extensions',
  'Microsoft.HybridCompute/machines/extensions',
  'Microsoft.ManagedIdentity/userAssignedIdentities',
  'Microsoft.Authorization/roleAssignments',
  'Microsoft.Insights/actionGroups',
  'Microsoft.Insights/scheduledQueryRules',
  'Microsoft.Insights/diagnosticSettings',
] as const satisfies readonly ResourceType[];

type ShapeFor = (type: ResourceType, body: Body) => Shape;

const engines = {
  'azurerm 4': (type, body) => azurermOf({ type, body }).shape(4),
  'azurerm 5': (type, body) => azurermOf({ type, body }).shape(5),
  'azure-native': (type) => azureNativeFor(type).shape,
} satisfies { readonly [engine: string]: ShapeFor };

type Engine = keyof typeof engines;
const engineNames = Object.keys(engines) as Engine[];

/** Words that Azure takes and its definitions do not list. */
const unlisted: { readonly [property: string]: readonly unknown[] } = {
  [propertyOf('Microsoft.Insights/dataCollectionRules', 'kind')]: Object.values(DataCollectionRuleKind),
};

/** Azure's definitions end neither lengths nor numbers; providers do. */
const beyond: readonly { readonly paths: RegExp; readonly value: unknown; readonly shown: string }[] = [
  { paths: /^properties\.dataSources\..*\.name$/, value: 'n'.repeat(33), shown: 'more than 32 characters' },
  { paths: /\.samplingFrequencyInSeconds$/, value: 1801, shown: 'more than 1800' },
];

/** What a provider has no place for, of the values of a property. */
interface Carried {
  readonly refused: readonly unknown[];
  readonly wholly: boolean;
  readonly onlyOne: boolean;
}

export interface Covered {
  readonly type: ResourceType;
  readonly path: string;
  /** The props that say it; none where only overrides do. */
  readonly props: readonly string[];
  readonly by: { readonly [engine in Engine]: Carried };
  /** Whether `resources.Resource` has a place for it; azapi takes every body as it is. */
  readonly throughAzureApi: boolean;
}

/** Azure tells what became of an extension; that nobody can write it, its definitions do not say. */
const told = /^properties\.instanceView\./;

const writableOf = (type: ResourceType) =>
  writables(load(type, apiVersions[type])).filter(({ path }) => !told.test(path));

export function coverage(): readonly Covered[] {
  const properties = Object.fromEntries(coveredTypes.map((type) => [type, writableOf(type)]));
  const props = propsOf(properties);
  return coveredTypes.flatMap((type) =>
    writableOf(type).map((property) => ({
      type,
      path: property.path,
      props: props.get(propertyOf(type, property.path)) ?? [],
      by: {
        'azurerm 4': carried(type, property, engines['azurerm 4']),
        'azurerm 5': carried(type, property, engines['azurerm 5']),
        'azure-native': carried(type, property, engines['azure-native']),
      },
      throughAzureApi: carried(type, property, () => azureApi.shape).wholly,
    })),
  );
}

function carried(type: ResourceType, property: Writable, shapeFor: ShapeFor): Carried {
  const values = [
    ...new Set([
      ...property.values,
      ...(unlisted[propertyOf(type, property.path)] ?? []),
      ...beyond.filter(({ paths }) => paths.test(property.path)).map(({ value }) => value),
    ]),
  ];
  const takes = (...some: readonly unknown[]) => {
    const body = asPlansWrite(bodyWith(property, some) as Body);
    const { left } = takeApart(body, shapeFor(type, body));
    return left.length === missingIn(body, left).length;
  };
  const refused = values.filter((value) => !takes(value));
  const taken = values.find((value) => !refused.includes(value));
  const onlyOne = taken !== undefined && isRepeated(property) && !takes(taken, taken);
  return {
    refused: refused.length === values.length ? [] : refused,
    wholly: refused.length === 0 && !onlyOne,
    onlyOne,
  };
}

const isPart = ({ wholly, refused, onlyOne }: Carried) => !wholly && (refused.length > 0 || onlyOne);

const shown = (refused: unknown) =>
  beyond.find(({ value }) => value === refused)?.shown ?? `\`${String(refused)}\``;

function cell(found: Carried, { type, throughAzureApi }: Covered, engine: Engine): string {
  if (found.wholly) return '✓';
  if (found.onlyOne) return '✓, but only one';
  if (found.refused.length) return `✓, but not ${found.refused.map(shown).join(', ')}`;
  return switched.has(type) && (throughAzureApi || engine !== 'azure-native') ? "through Azure's API" : '–';
}

/** What is made by a noun that can go through Azure's API. */
const switched = new Set<ResourceType>(
  Object.values(sections).flatMap(({ noun }) =>
    JSON.stringify(jsonSchema(noun.schema)).includes('"throughAzureApi"') ? [noun.type] : [],
  ),
);

const row = (found: Covered) =>
  `| \`${found.path}\` | ${found.props.map((prop) => `\`${prop}\``).join(', ') || 'overrides'} | ${engineNames
    .map((engine) => cell(found.by[engine], found, engine))
    .join(' | ')} |`;

function summary(all: readonly Covered[]): string {
  const sayings = engineNames.map((engine) => {
    const whole = all.filter(({ by }) => by[engine].wholly).length;
    const part = all.filter(({ by }) => isPart(by[engine])).length;
    return `${engine} carries ${whole}${part ? ` and ${part} in part` : ''}`;
  });
  const said = all.filter(({ props }) => props.length).length;
  return `Of ${all.length} properties, props say ${said}; ${sayings.join(', ')}.`;
}

function section(type: ResourceType, all: readonly Covered[]): string {
  const own = all.filter((found) => found.type === type);
  const title = typeTitles[type];
  return [
    `## ${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    '',
    `\`${type}@${apiVersions[type]}\`. ${summary(own)}`,
    '',
    `| property | props | ${engineNames.join(' | ')} |`,
    '| --- | --- | --- | --- | --- |',
    ...own.map(row),
    '',
  ].join('\n');
}

/** The page, unformatted. */
export function coveragePage(all: readonly Covered[] = coverage()): string {
  return [
    '# Coverage',
    '',
    'Every property that Azure lets one write, which prop says it, and whose resource carries it. This page is made by',
    "running each property of Azure's API definitions through the renderers of both engines, and each prop through the",
    'planner. `[]` is any item of a list, `*` any key of a map.',
    '',
    '**props** is the word in a spec and in code, below the noun that makes the resource; a word of another noun is the',
    'name of its section in a spec. What no prop says, `overrides` do: a patch that is merged into the body last.',
    '',
    '```yaml',
    'endpoints:',
    '  fleet:',
    '    throughAzureApi: true',
    '    overrides: { Resource: { identity: { type: SystemAssigned } } }',
    '```',
    '',
    "**✓** is carried by the provider's own resource. What says **through Azure's API** is refused by name, until the",
    'noun has `throughAzureApi: true`: then the resource is made by `azapi_resource` on Terraform and by',
    '`resources.Resource` on Pulumi, which take the body as Azure describes it. Changing it later replaces the resource.',
    'The same goes for the words, and for the second item of a list, that a ✓ excepts. **–** is carried in neither way.',
    '',
    ...coveredTypes.map((type) => section(type, all)),
  ].join('\n');
}
