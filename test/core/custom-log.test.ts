/** Logs of one's own, tables and transformations of workspaces: what one list of columns comes to. */
import { attachCommand } from '../../lib/core/collection/workspace-transform';
import { Existing, onPaperText } from '../../lib/core/plan';
import { planSpec } from '../../lib/core/spec/spec';
import { plannedIn, problemsIn, rule, spec } from './specs';

const log = (more: object) =>
  spec({
    customLogs: {
      orders: { workspace: 'logs', table: 'Orders_CL', columns: { Order: 'string' }, ...more },
    },
  });
const json = { jsonLogs: { filePatterns: ['/var/log/orders.json'] } };
const text = { textLogs: { filePatterns: ['/var/log/orders.log'] } };
const api = { logsIngestionApi: {} };

const ofType = (data: unknown, type: string) => plannedIn(data).find((one) => one.type.endsWith(type));
const ruleOf = (more: object) => ofType(log(more), '/dataCollectionRules');
const tableOf = (more: object) => ofType(log(more), '/tables');
const streamOf = (more: object) =>
  ruleOf(more).body.properties.streamDeclarations['Custom-Orders_CL'].columns;
const flowOf = (more: object) => ruleOf(more).body.properties.dataFlows[0];
const named = (columns: readonly { name: string; type: string }[]) =>
  Object.fromEntries(columns.map(({ name, type }) => [name, type]));

describe('A log of one’s own', () => {
  it('has a table with its columns, the time among them, in the words of tables', () => {
    const { body, name } = tableOf({ source: json, columns: { Order: 'guid', Paid: 'datetime' } });
    expect(name).toBe('Orders_CL');
    expect(named(body.properties.schema.columns)).toEqual({
      TimeGenerated: 'dateTime',
      Order: 'guid',
      Paid: 'dateTime',
    });
  });

  it('has a rule that waits for the table, in the group and the region of the workspace', () => {
    expect(ruleOf({ source: json })).toMatchObject({
      resourceGroup: 'rg',
      dependsOn: ['tables/Orders_CL'],
      body: { location: 'westeurope' },
    });
  });

  it('takes its group from the id of a workspace that exists', () => {
    const existing =
      '/subscriptions/s/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/old';
    const data = {
      workspaces: { old: { existing, location: 'northeurope' } },
      customLogs: {
        orders: { workspace: 'old', table: 'Orders_CL', columns: { A: 'string' }, source: json },
      },
    };
    expect(ofType(data, '/dataCollectionRules')).toMatchObject({
      resourceGroup: 'rg-logs',
      body: { location: 'northeurope' },
    });
  });

  it('declares what JSON files hold, and makes GUIDs of text', () => {
    const more = { source: json, columns: { Order: 'guid', Amount: 'real' } };
    expect(named(streamOf(more))).toEqual({ TimeGenerated: 'datetime', Order: 'string', Amount: 'real' });
    expect(flowOf(more)).toMatchObject({
      streams: ['Custom-Orders_CL'],
      outputStream: 'Custom-Orders_CL',
      transformKql: 'source | extend Order = toguid(Order)',
    });
  });

  it('declares what the agent gives of text files, and no more', () => {
    const more = { source: text, columns: { RawData: 'string', FilePath: 'string' } };
    expect(named(streamOf(more))).toEqual({
      TimeGenerated: 'datetime',
      RawData: 'string',
      FilePath: 'string',
    });
    expect(flowOf(more).transformKql).toBeUndefined();
  });

  it('makes no GUIDs of text files', () => {
    expect(flowOf({ source: text, columns: { RawData: 'guid' } }).transformKql).toBeUndefined();
  });

  it('gives records that are sent the time that they lack', () => {
    const more = { source: api, throughAzureApi: true };
    expect(named(streamOf(more))).toEqual({ Order: 'string' });
    expect(flowOf(more).transformKql).toBe('source | extend TimeGenerated = now()');
    expect(flowOf({ ...more, columns: { TimeGenerated: 'datetime' } }).transformKql).toBeUndefined();
  });

  it('quotes a column that may be a word of KQL', () => {
    expect(flowOf({ source: json, columns: { kind: 'guid', Order: 'guid' } }).transformKql).toBe(
      "source | extend Order = toguid(Order), ['kind'] = toguid(['kind'])",
    );
  });

  it('is sent to the rule itself, unless it has an endpoint', () => {
    const endpoint =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/dataCollectionEndpoints/e';
    const withEndpoint = {
      ...log({ source: api, endpoint: 'e' }),
      endpoints: { e: { existing: endpoint, location: 'westeurope' } },
    };
    expect(ruleOf({ source: api }).body.kind).toBe('Direct');
    expect(ofType(withEndpoint, '/dataCollectionRules').body).toMatchObject({
      properties: { dataCollectionEndpointId: endpoint },
    });
    expect(ofType(withEndpoint, '/dataCollectionRules').body.kind).toBeUndefined();
  });

  it('makes its table through Azure’s own API only where nothing else carries it', () => {
    expect(tableOf({ source: json, throughAzureApi: true }).throughAzureApi).toBeUndefined();
    expect(tableOf({ source: json, throughAzureApi: true, plan: 'Auxiliary' }).throughAzureApi).toBe(true);
  });

  it('finds mistakes of its parts where the user wrote them', () => {
    expect(
      problemsIn(
        log({ source: { jsonLogs: { filePatterns: [] } }, transformKql: 'source | where Ordr == 1' }),
      ).map(({ code, path }) => [code, path]),
    ).toEqual([
      ['AMC0213', 'customLogs.orders.source.jsonLogs.filePatterns'],
      ['AMC0241', 'customLogs.orders.transformKql'],
    ]);
  });

  it('fails beside a rule of its name', () => {
    const data = { ...log({ source: json }), rules: { orders: rule() } };
    expect(problemsIn(data)).toMatchObject([{ code: 'AMC0109', path: 'rules.orders' }, { code: 'AMC0302' }]);
  });
});

describe('A table', () => {
  it('that a rule puts data into is there before the rule', () => {
    const data = spec({
      tables: { x: { workspace: 'logs', table: 'X_CL', columns: { RawData: 'string' } } },
      rules: {
        text: rule({
          sources: [{ textLogs: { filePatterns: ['/var/log/x.log'], stream: 'Custom-X_CL' } }],
          streamDeclarations: [
            { name: 'Custom-X_CL', columns: { TimeGenerated: 'datetime', RawData: 'string' } },
          ],
        }),
      },
    });
    expect(ofType(data, '/dataCollectionRules').dependsOn).toEqual(['tables/X_CL']);
  });

  it('keeps its columns where none are given', () => {
    const data = spec({ tables: { a: { workspace: 'logs', table: 'Syslog', retentionInDays: 90 } } });
    expect(ofType(data, '/tables').body).toEqual({ properties: { retentionInDays: 90 } });
  });

  it('fails where another noun makes it too', () => {
    const data = { ...log({ source: json }), tables: { o: { workspace: 'logs', table: 'orders_cl' } } };
    expect(problemsIn(data)).toMatchObject([
      { code: 'AMC0302', path: expect.stringMatching(/\.table$/) as string },
    ]);
  });
});

describe('The transformations of a workspace', () => {
  const transforms = (more: object = {}) =>
    spec({
      workspaceTransforms: {
        tidy: { workspace: 'logs', tables: { LAQueryLogs: "source | where RequestTarget != 'x'" }, ...more },
      },
    });

  it('are a rule without sources, of the kind that Azure has for it', () => {
    expect(ofType(transforms(), '/dataCollectionRules').body).toEqual({
      location: 'westeurope',
      kind: 'WorkspaceTransforms',
      properties: {
        destinations: { logAnalytics: [{ workspaceResourceId: '<workspaces/logs.id>', name: 'logs' }] },
        dataFlows: [
          {
            streams: ['Microsoft-Table-LAQueryLogs'],
            destinations: ['logs'],
            transformKql: "source | where RequestTarget != 'x'",
          },
        ],
      },
    });
  });

  it('are attached behind both, as a part of the workspace', () => {
    const { planned } = planSpec(transforms());
    const attachment = planned.at(-1)?.conceived.plan?.resources.at(-1);
    expect(attachment && 'patches' in attachment.home).toBe(true);
    expect(attachment && onPaperText(attachCommand(attachment))).toBe(
      "az rest --method patch --url '<workspaces/logs.id>?api-version=2025-07-01' --body " +
        `'{"properties":{"defaultDataCollectionRuleResourceId":"<dataCollectionRules/tidy.id>"}}'`,
    );
  });

  it('are attached by a command in which no id ends its quotes', () => {
    const existing = `/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/a'"\\b`;
    const home = { patches: new Existing('Microsoft.OperationalInsights/workspaces', existing, 'logs') };
    const body = { properties: { defaultDataCollectionRuleResourceId: `/rules/'"\\x` } };
    const command = onPaperText(attachCommand({ home, body } as never));
    expect(command).toContain('/workspaces/ab?api-version=');
    expect(command).toContain('"defaultDataCollectionRuleResourceId":"/rules/x"');
    expect(command.split("'")).toHaveLength(5);
  });

  it('are any number of tables, which Azure takes in one rule', () => {
    const tables = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`Table${i}`, 'source | extend A = 1']),
    );
    expect(problemsIn(transforms({ tables })).filter(({ code }) => code === 'AMC0207')).toEqual([]);
  });

  it('fail where a workspace has two sets of them', () => {
    const tidy = { workspace: 'logs', tables: { LAQueryLogs: 'source' } };
    expect(problemsIn(spec({ workspaceTransforms: { tidy, other: tidy } }))).toMatchObject([
      { code: 'AMC0301', path: 'workspaceTransforms.tidy.workspace' },
    ]);
  });

  it('fail where they transform nothing', () => {
    expect(problemsIn(transforms({ tables: {} }))).toMatchObject([
      { code: 'AMC0213', path: 'workspaceTransforms.tidy.tables' },
    ]);
  });
});

describe('An input of a spec', () => {
  const withInputs = (more: object) => ({
    inputs: { id: { description: 'the workspace' }, region: null },
    resourceGroup: 'rg',
    location: { input: 'region' },
    workspaces: { logs: { existing: { input: 'id' } } },
    ...more,
  });

  it('stands wherever a value may be known later', () => {
    const data = withInputs({ rules: { linux: rule({ location: { input: 'region' } }) } });
    expect(ofType(data, '/dataCollectionRules').body).toMatchObject({
      location: '<input.region>',
      properties: { destinations: { logAnalytics: [{ workspaceResourceId: '<input.id>' }] } },
    });
  });

  it('fails where the spec has none of that name', () => {
    const data = withInputs({ rules: { linux: rule({ location: { input: 'regon' } }) } });
    expect(problemsIn(data)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'AMC0031',
          path: 'rules.linux.location',
          text: expect.stringMatching(/"region"/),
        }),
      ]),
    );
  });

  it('fails where what is planned hangs on it', () => {
    const data = withInputs({ rules: { linux: rule({ sources: { input: 'id' } }) } });
    expect(problemsIn(data)).toMatchObject([{ code: 'AMC0111', path: 'rules.linux.sources' }]);
  });
});
