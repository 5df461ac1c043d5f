/** Values known only at deployment, inside lists and maps – and where what is planned hangs on them. */
import { Lazy, type TerraformStack, TerraformVariable, Token } from 'cdktf';
import fc from 'fast-check';
import {
  DataCollectionEndpoint,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  ManagedIdentity,
} from 'azure-monitor-constructs';
import { logsIn, only, place, refused, ruleIn, synthesised } from './stack';

describe('Inside lists and maps', () => {
  const variable = (stack: TerraformStack) => new TerraformVariable(stack, 'v', {});
  const sourcesOf = (build: (stack: TerraformStack) => object) => {
    const json = synthesised((stack) => {
      ruleIn(stack, 'R', { sources: [build(stack)] as never });
    });
    return only(json, 'azurerm_monitor_data_collection_rule').data_sources;
  };

  it('takes items of every list of a source', () => {
    const syslog = sourcesOf((stack) =>
      DataSource.syslog({ facilities: ['auth', variable(stack).stringValue] as never, name: '${var.n}' }),
    );
    expect(syslog.syslog[0]).toMatchObject({ name: '${var.n}', facility_names: ['auth', '${var.v}'] });
    const counters = sourcesOf((stack) =>
      DataSource.performanceCounters({
        counterSpecifiers: ['a\\b', variable(stack).stringValue],
      }),
    );
    expect(counters.performance_counter[0]).toMatchObject({ counter_specifiers: ['a\\b', '${var.v}'] });
    const events = sourcesOf((stack) =>
      DataSource.windowsEvents({ xPathQueries: [variable(stack).stringValue] }),
    );
    expect(events.windows_event_log[0]).toMatchObject({ x_path_queries: ['${var.v}'] });
  });

  it('takes a list that is known only as a whole, and two of them in sources with names', () => {
    const json = synthesised((stack) => {
      const listed = variable(stack).listValue;
      ruleIn(stack, 'R', {
        sources: [
          DataSource.syslog({ facilities: listed as never, name: 'one' }),
          DataSource.syslog({ facilities: listed as never, name: 'two' }),
        ],
      });
    });
    const { syslog } = only(json, 'azurerm_monitor_data_collection_rule').data_sources;
    expect(syslog.map((source: any) => source.facility_names)).toEqual(['${var.v}', '${var.v}']);
  });

  it('fails where two such lists have one name, because they cannot be one source', () => {
    const lines = refused((stack) => {
      const listed = variable(stack).listValue;
      ruleIn(stack, 'R', {
        sources: [
          DataSource.syslog({ facilities: listed as never }),
          DataSource.syslog({ facilities: listed as never }),
        ],
      });
    });
    expect(lines).toEqual([expect.stringContaining('AMC0206 sources[1].syslog.name: Another source')]);
  });

  it('numbers the parts of a source whose name is known only at deployment', () => {
    const counterSpecifiers = Array.from({ length: 150 }, (_, i) => `Object\\Counter ${i}`);
    const { performance_counter: parts } = sourcesOf((stack) =>
      DataSource.performanceCounters({ counterSpecifiers, name: variable(stack).stringValue }),
    );
    expect(parts.map((part: any) => part.name)).toEqual(['${var.v}', '${var.v}-2']);
  });

  it('takes values, keys, and a map known only as a whole, as tags', () => {
    const tagged = (tags: (stack: TerraformStack) => unknown) =>
      only(
        synthesised(
          (stack) => new LogAnalyticsWorkspace(stack, 'X', { ...place, tags: tags(stack) as never }),
        ),
        'azurerm_log_analytics_workspace',
      ).tags;
    expect(tagged((stack) => ({ a: `x ${variable(stack).stringValue}` }))).toEqual({ a: 'x ${var.v}' });
    expect(tagged((stack) => ({ [`hidden-link:${variable(stack).stringValue}`]: 'b' }))).toEqual({
      'hidden-link:${var.v}': 'b',
    });
    expect(tagged((stack) => variable(stack).value)).toBe('${var.v}');
  });

  it('takes values at any depth of overrides', () => {
    const json = synthesised((stack) => {
      const overrides = { Resource: { properties: { sku: { name: variable(stack).stringValue } } } };
      new LogAnalyticsWorkspace(stack, 'X', { ...place, overrides });
    });
    expect(only(json, 'azurerm_log_analytics_workspace').sku).toBe('${var.v}');
  });

  it('takes ids of identities, names of destinations and the text of flows', () => {
    const json = synthesised((stack) => {
      const { stringValue } = variable(stack);
      ruleIn(stack, 'R', {
        identity: ManagedIdentity.userAssigned(stringValue),
        destinations: [Destination.logAnalytics(logsIn(stack), { name: stringValue })],
        flows: [
          {
            streams: [stringValue],
            transformKql: stringValue,
            outputStream: stringValue,
            builtInTransform: stringValue,
          },
        ],
      });
    });
    const rule = only(json, 'azurerm_monitor_data_collection_rule');
    expect(rule.identity).toEqual({ type: 'UserAssigned', identity_ids: ['${var.v}'] });
    expect(rule.data_flow[0]).toEqual({
      streams: ['${var.v}'],
      destinations: ['${var.v}'],
      transform_kql: '${var.v}',
      output_stream: '${var.v}',
      built_in_transform: '${var.v}',
    });
  });

  it('takes numbers and flags', () => {
    const json = synthesised((stack) => {
      const number = variable(stack).numberValue;
      new LogAnalyticsWorkspace(stack, 'X', { ...place, retentionInDays: number, dailyQuotaGb: number });
    });
    expect(only(json, 'azurerm_log_analytics_workspace')).toMatchObject({
      retention_in_days: '${var.v}',
      daily_quota_gb: '${var.v}',
    });
    const sources = sourcesOf((stack) =>
      DataSource.performanceCounters({
        counterSpecifiers: ['a\\b'],
        samplingFrequencyInSeconds: variable(stack).numberValue,
      }),
    );
    expect(sources.performance_counter[0].sampling_frequency_in_seconds).toBe('${var.v}');
  });
});

describe('What is planned hangs on it', () => {
  const known: {
    readonly [what: string]: readonly [path: string, props: { readonly [prop: string]: unknown }];
  } = {
    'how many sources': ['sources', { sources: Token.asList('${var.v}') }],
    'how many flows': ['flows', { flows: Token.asAny('${var.v}') }],
    'which resource is made': ['throughAzureApi', { throughAzureApi: Token.asAny('${var.v}') }],
    'which resources are patched': ['overrides', { overrides: Token.asAny('${var.v}') }],
  };

  it.each(Object.keys(known))('fails where %s is known only at deployment, and says so', (what) => {
    const [path, props] = known[what]!;
    const lines = refused((stack) => ruleIn(stack, 'R', props));
    expect(lines).toEqual([expect.stringMatching(new RegExp(`AMC0111 ${path}: .*known only at deployment`))]);
  });

  it('fails where a minimum level is known only at deployment', () => {
    const lines = refused((stack) => {
      ruleIn(stack, 'R', {
        sources: [DataSource.syslog({ facilities: ['auth'] as never, minimumLevel: '${var.v}' as never })],
      });
    });
    expect(lines).toEqual([
      expect.stringMatching(/AMC0111 sources\[0\]\.syslog\.minimumLevel: .*known only at deployment/),
    ]);
  });
});

it('takes a value whose maker has no answer before synthesis', () => {
  let ready = false;
  const later = Lazy.stringValue({
    produce() {
      if (!ready) throw new Error('Not yet');
      return 'logs';
    },
  });
  const json = synthesised((stack) => {
    new LogAnalyticsWorkspace(stack, 'X', { ...place, name: later });
    ready = true;
  });
  expect(only(json, 'azurerm_log_analytics_workspace').name).toBe('logs');
});

it('writes any text around a token as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      fc.pre(!/[$%#&]\{/.test(`${before}${after}`) && !/[$%#&]$/.test(before));
      const json = synthesised((stack) => {
        const description = `${before}${new TerraformVariable(stack, 'v', {}).stringValue}${after}`;
        new DataCollectionEndpoint(stack, 'X', { ...place, description });
      });
      expect(only(json, 'azurerm_monitor_data_collection_endpoint').description).toBe(
        `${before}\${var.v}${after}`,
      );
    }),
    { seed: 3, numRuns: 50 },
  );
});
