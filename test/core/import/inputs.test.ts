/** What a template leaves to the deployment becomes inputs: which texts do, what they are called, what they hold. */
import { imported, properties, resource, ruleId, template } from './imported';

const description = (text: unknown, more: object = {}) =>
  imported(template([resource({ properties: properties({ description: text }) })], more));

describe('A text', () => {
  it.each([
    ["[parameters('text')]", 'text'],
    ["[ Parameters( 'text' ) ]", 'text'],
    ["[variables('text')]", 'text'],
    ["[[parameters('text')]", 'text'],
    ["[[[parameters('text')]", 'text'],
    ["[concat('a', parameters('text'))]", 'description'],
    ["[parameters('text').inner]", 'description'],
    ['[resourceGroup().location]', 'description'],
    ["['literal']", 'description'],
    ['<text>', 'text'],
    ['<the-text of it>', 'theTextOfIt'],
  ])('that is the expression %s becomes the input %s', (text, name) => {
    const { rules, inputs } = description(text);
    expect(rules[0].properties.description).toEqual({ input: name });
    expect(inputs).toEqual([{ name, type: 'string', expression: text }]);
  });

  it.each([
    ['[[literal]', '[literal]'],
    ['[[', '['],
    ['[Preview]', '[Preview]'],
    ['[concat(', '[concat('],
    ['<a> and <b>', '<a> and <b>'],
    ['/subscriptions/<id>/x', '/subscriptions/<id>/x'],
    ['<1>', '<1>'],
    ['', ''],
  ])('that is no expression stays: %s', (text, stays) => {
    const { rules, inputs } = description(text);
    expect(rules[0].properties.description).toBe(stays);
    expect(inputs).toEqual([]);
  });

  it('that Azure tells is meant as it stands', () => {
    const told = resource({ id: ruleId, properties: properties({ description: "[parameters('x')]" }) });
    const { rules, inputs } = imported(told);
    expect(rules[0].properties.description).toBe("[parameters('x')]");
    expect(inputs).toEqual([]);
  });

  it.each([{ immutableId: 'dcr-0' }, { provisioningState: 'Succeeded' }])(
    'is an expression in a template that keeps %j of what Azure told',
    (kept) => {
      const made = resource({ properties: properties({ description: "[parameters('x')]", ...kept }) });
      expect(imported(template([made])).rules[0].properties.description).toEqual({ input: 'x' });
    },
  );
});

describe('An input', () => {
  it('takes type, description and literal default from its declaration, in any casing', () => {
    const parameters = {
      Text: { type: 'String', defaultValue: '[[usual]', metadata: { description: 'What it is.' } },
    };
    expect(description("[parameters('text')]", { parameters }).inputs).toEqual([
      {
        name: 'text',
        type: 'string',
        expression: "[parameters('text')]",
        default: '[usual]',
        description: 'What it is.',
      },
    ]);
  });

  const hidden = { type: 'secureString', defaultValue: 'hunter2' };
  it.each([
    ['the parameter itself', "[parameters('text')]", { parameters: { Text: hidden } }],
    ['a text made of it', "[concat('a', parameters('text'))]", { parameters: { Text: hidden } }],
    [
      'a variable that holds it',
      "[variables('text')]",
      { parameters: { it: hidden }, variables: { text: "[parameters('it')]" } },
    ],
  ])('is a secret without a default where it comes from a hidden parameter: %s', (_, expression, more) => {
    const { rules, inputs } = description(expression, more);
    expect(rules[0].properties.description).toEqual({ secret: { input: inputs[0]?.name } });
    expect(inputs).toEqual([expect.objectContaining({ type: 'string', secure: true })]);
    expect(JSON.stringify([rules, inputs])).not.toContain('hunter2');
  });

  it('is a secret where a template passes a hidden parameter to the next, or a value for one', () => {
    const inner = (type: string) =>
      template([resource({ name: "[parameters('called')]" })], { parameters: { called: { type } } });
    const passing = (value: string, type: string) => ({
      type: 'Microsoft.Resources/deployments',
      properties: { parameters: { called: { value } }, template: inner(type) },
    });
    const { rules, inputs } = imported(
      template([passing("[parameters('it')]", 'string'), passing('hunter3', 'securestring')], {
        parameters: { it: hidden },
      }),
    );
    expect(inputs.map(({ secure }) => secure)).toEqual([true, true]);
    expect(JSON.stringify([rules, inputs])).not.toMatch(/hunter/);
  });

  it('is no secret where a variable names itself', () => {
    const { inputs } = description("[variables('a')]", {
      variables: {
        a: "[concat(variables('b'), variables('b'))]",
        b: "[concat(variables('a'), variables('a'))]",
      },
    });
    expect(inputs).toEqual([expect.not.objectContaining({ secure: true })]);
  });

  it.each([
    ['an expression', '[resourceGroup().location]'],
    ['a list with one', ['a', "[parameters('x')]"]],
    ['an object with one', { a: { b: "[parameters('x')]" } }],
    ['nothing', null],
  ])('has no default that is %s', (_, defaultValue) => {
    const [input] = description("[parameters('text')]", {
      parameters: { text: { type: 'string', defaultValue } },
    }).inputs;
    expect(input).not.toHaveProperty('default');
  });

  it('is by default what a variable holds', () => {
    expect(description("[variables('text')]", { variables: { text: 'usual' } }).inputs[0]?.default).toBe(
      'usual',
    );
  });

  it('is by default what one template passes to the next', () => {
    const inner = template([resource({ name: "[parameters('called')]" })], {
      parameters: { called: { type: 'string', defaultValue: 'usual' } },
    });
    const deployment = (value: string) => ({
      type: 'Microsoft.Resources/deployments',
      apiVersion: '1',
      properties: { parameters: { called: { value } }, template: inner },
    });
    const { rules, inputs } = imported(template([deployment('one'), deployment('two'), deployment('one')]));
    expect(rules.map(({ name }) => name)).toEqual([
      { input: 'called' },
      { input: 'called2' },
      { input: 'called' },
    ]);
    expect(inputs.map((input) => input.default)).toEqual(['one', 'two']);
  });

  it.each([
    ['dataSources.syslog', [{ streams: ["[parameters('x')]"] }], 'string'],
    ['dataSources.syslog', [{ streams: "[parameters('x')]" }], 'array'],
    ['dataSources.performanceCounters', [{ samplingFrequencyInSeconds: "[parameters('x')]" }], 'int'],
    ['dataSources.otelLogs', [{ replaceResourceIdWithReference: "[parameters('x')]" }], 'bool'],
    ['dataSources.prometheusForwarder', [{ labelIncludeFilter: "[parameters('x')]" }], 'object'],
    ['dataSources.extensions', [{ extensionSettings: { a: "[parameters('x')]" } }], 'unknown'],
  ])('without a declaration has the type of its place, %s %j: %s', (path, source, type) => {
    const dataSources = { [path.split('.')[1]!]: source };
    expect(imported({ properties: { dataSources } }).inputs).toEqual([
      { name: 'x', type, expression: "[parameters('x')]" },
    ]);
  });

  it('is found out to be of a type where any place tells', () => {
    const extensions = [{ extensionSettings: "[parameters('x')]", extensionName: "[parameters('x')]" }];
    expect(imported({ dataSources: { extensions } }).inputs.map(({ type }) => type)).toEqual(['string']);
  });

  it('is one wherever the same is written, and unlike any other by more than casing', () => {
    const { rules, inputs } = imported({
      properties: {
        dataFlows: [
          {
            streams: ["[concat('a')]", "[concat('b')]", "[concat('a')]"],
            transformKql: "[parameters('Stream')]",
          },
          { streams: ["[concat('c')]"], outputStream: "[variables('stream')]" },
        ],
      },
    });
    expect(inputs.map(({ name }) => name)).toEqual([
      'stream',
      'dataFlowStream',
      'Stream2',
      'stream3',
      'stream4',
    ]);
    expect(rules[0].properties.dataFlows[0].streams).toEqual([
      { input: 'stream' },
      { input: 'dataFlowStream' },
      { input: 'stream' },
    ]);
  });

  it.each([
    ["[parameters('a b')]", 'aB'],
    ["[parameters('1st')]", 'input1st'],
    ["[parameters('__proto__')]", 'proto'],
    ["[parameters('日本')]", 'description'],
    [`[parameters('${'x'.repeat(300)}')]`, 'x'.repeat(60)],
  ])('has a name that programs can use: %s', (expression, name) => {
    expect(description(expression).inputs.map((input) => input.name)).toEqual([name]);
  });

  it('stands for a key that is known only at deployment', () => {
    const streamDeclarations = {
      "[concat('Custom-', parameters('log'))]": { columns: [{ name: 'A', type: 'string' }] },
    };
    const { rules, inputs } = imported({
      streamDeclarations,
      dataFlows: [{ streams: ["[concat('Custom-', parameters('log'))]"] }],
    });
    expect(rules[0].properties.streamDeclarations).toEqual([
      { name: { input: 'stream' }, columns: { A: 'string' } },
    ]);
    expect(rules[0].properties.dataFlows[0].streams).toEqual([{ input: 'stream' }]);
    expect(inputs).toHaveLength(1);
  });
});

describe('What decides how many parts a rule has', () => {
  const whole = (dataFlows: unknown, more: object = {}) =>
    imported(template([resource({ properties: { ...properties(), dataFlows } })], more));
  const { dataFlows } = properties();

  it('is read where a variable holds it, with what that refers to', () => {
    const variables = { flows: [{ ...dataFlows[0], transformKql: "[parameters('kql')]" }] };
    const { rules, problems } = whole("[variables('flows')]", { variables });
    expect(rules[0].properties.dataFlows).toEqual([{ ...dataFlows[0], transformKql: { input: 'kql' } }]);
    expect(problems).toEqual([]);
  });

  it('is read where a template passes it to the one within', () => {
    const inner = template(
      [resource({ properties: { ...properties(), dataFlows: "[parameters('flows')]" } })],
      {
        parameters: { flows: { type: 'array' } },
      },
    );
    const deployment = {
      type: 'Microsoft.Resources/deployments',
      properties: { parameters: { flows: { value: "[variables('flows')]" } }, template: inner },
    };
    const { rules, problems } = imported(template([deployment], { variables: { flows: dataFlows } }));
    expect(rules[0].properties.dataFlows).toEqual(dataFlows);
    expect(rules[0].dropped).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('is taken from the default of a parameter, which is said', () => {
    const parameters = { flows: { type: 'array', defaultValue: dataFlows } };
    const { rules, problems } = whole("[parameters('flows')]", { parameters });
    expect(rules[0].properties.dataFlows).toEqual(dataFlows);
    expect(rules[0].dropped).toEqual([expect.objectContaining({ path: 'properties.dataFlows' })]);
    expect(problems).toEqual([]);
  });

  it('fails as the default of a hidden parameter', () => {
    const parameters = { flows: { type: 'secureObject', defaultValue: dataFlows } };
    expect(whole("[parameters('flows')]", { parameters }).problems).toEqual([
      'AMC0406 resources[0].properties.dataFlows',
    ]);
  });

  it.each([
    ['a parameter', "[parameters('flows')]"],
    ['a computation', "[concat(variables('a'), variables('b'))]"],
    ['a variable that is one', "[variables('computed')]"],
  ])('fails as %s of which nothing is said', (_, expression) => {
    const { rules, problems } = whole(expression, { variables: { computed: "[union('x')]" } });
    expect(rules[0].properties).not.toHaveProperty('dataFlows');
    expect(rules[0].dropped).toEqual([expect.objectContaining({ path: 'properties.dataFlows' })]);
    expect(problems).toEqual(['AMC0406 resources[0].properties.dataFlows']);
  });

  it('fails as a loop', () => {
    const looped = properties({ copy: [{ name: 'dataFlows', count: 2, input: {} }] });
    expect(imported(template([resource({ properties: looped })])).problems).toEqual([
      'AMC0406 resources[0].properties.copy',
    ]);
  });

  it('fails as variables that hold themselves, and soon', () => {
    const around = {
      a: ["[variables('b')]", "[variables('b')]"],
      b: ["[variables('a')]", "[variables('a')]"],
    };
    const extensions = [{ extensionName: 'x', extensionSettings: "[variables('a')]" }];
    const { problems } = imported(
      template([resource({ properties: properties({ dataSources: { extensions } }) })], {
        variables: around,
      }),
    );
    expect(new Set(problems.map((problem) => problem.slice(0, 7)))).toEqual(new Set(['AMC0402']));
  });
});
