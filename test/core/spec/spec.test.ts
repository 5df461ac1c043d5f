/** The outline of a spec: what is inherited, what exists, who is called by which name. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isError } from '../../../lib/core/noun';
import { readDocument } from '../../../lib/core/spec/document';
import { loadSpec } from '../../../lib/core/spec/load';
import { specSchema } from '../../../lib/core/spec/json-schema';
import { machine, plannedIn, problemsIn, rule, ruleOf, spec, specOf } from '../specs';

const existing = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/old';

describe('What is said at the top', () => {
  it('holds for every noun that does not say otherwise', () => {
    const [audit, logs] = plannedIn(
      spec({ workspaces: { logs: {}, audit: { location: 'uksouth', resourceGroup: 'other' } } }),
    );
    expect(logs).toMatchObject({ resourceGroup: 'rg', body: { location: 'westeurope' } });
    expect(audit).toMatchObject({ resourceGroup: 'other', body: { location: 'uksouth' } });
  });

  it('adds its tags to those of a noun, which have the last word', () => {
    const [logs] = plannedIn(
      spec({ tags: { a: '1', b: '2' }, workspaces: { logs: { tags: { b: '3', c: '4' } } } }),
    );
    expect(logs.body.tags).toEqual({ a: '1', b: '3', c: '4' });
  });

  it('is wrong once, not for every noun that inherits it', () => {
    expect(problemsIn({ ...spec(), location: 'mars', workspaces: { a: {}, b: {}, c: {} } })).toEqual([
      expect.objectContaining({ code: 'AMC0105', path: 'location' }),
    ]);
  });

  it('makes a group of the spec the group of what lives in it', () => {
    const planned = plannedIn(spec({ resourceGroups: { rg: {} } }));
    expect(planned.find(({ name }) => name === 'logs').resourceGroup).toBe('<resourceGroups/rg.name>');
  });
});

describe('A secret input', () => {
  const held = (input: object) => ({
    inputs: { token: input },
    ...specOf({ description: { input: 'token' }, tags: { of: { input: 'token' } } }),
  });

  it('fails in a rule, as any secret', () => {
    expect(problemsIn(held({ secure: true })).map(({ code, path }) => [code, path])).toEqual([
      ['AMC0230', 'rules.linux.description'],
      ['AMC0230', 'rules.linux.tags.of'],
    ]);
    expect(problemsIn(held({ secure: false }))).toEqual([]);
  });

  it('fails in a rule where its value is known too', () => {
    const text = JSON.stringify(held({ secure: true }));
    const { problems } = loadSpec(text, { token: 'hunter2' });
    expect(problems.map(({ problem }) => problem.code)).toEqual(['AMC0230', 'AMC0230']);
    expect(loadSpec(JSON.stringify(held({})), { token: 'hunter2' }).problems).toEqual([]);
  });

  it('fails with a default, which is not repeated', () => {
    const [found, ...others] = problemsIn({
      ...spec(),
      inputs: { token: { secure: true, default: 'hunter2' } },
    });
    expect([found?.code, found?.path, others]).toEqual(['AMC0110', 'inputs.token', []]);
    expect(found?.text).not.toContain('hunter2');
  });

  it('names what is made for it as any input does', () => {
    const target = { input: 'machine' };
    const data = (secure: boolean) =>
      spec({
        inputs: { machine: { secure } },
        rules: { linux: rule() },
        associations: { one: { target, rule: 'linux' } },
      });
    expect(plannedIn(data(true)).map(({ name }) => name)).toEqual(
      plannedIn(data(false)).map(({ name }) => name),
    );
  });
});

describe('What exists', () => {
  it('is referred to by name, and planned as nothing', () => {
    const planned = plannedIn(
      spec({
        workspaces: { old: { existing, location: 'uksouth' } },
        rules: { linux: rule({ destinations: ['old'] }) },
      }),
    );
    expect(planned.map(({ name }) => name)).toEqual(['linux']);
    expect(planned[0].body.properties.destinations.logAnalytics).toEqual([
      { name: 'old', workspaceResourceId: existing },
    ]);
  });

  it('fails where it is no id, or has other properties, at the words that the user wrote', () => {
    expect(problemsIn(spec({ workspaces: { old: { existing: 'nonsense', sku: 'Free' } } }))).toEqual([
      expect.objectContaining({ code: 'AMC0104', path: 'workspaces.old.existing' }),
      expect.objectContaining({ code: 'AMC0103', path: 'workspaces.old.sku' }),
    ]);
  });

  it.each([null, '', 5, [], {}])('fails where its id is %j', (id) => {
    expect(problemsIn(spec({ workspaces: { old: { existing: id } } }))).toEqual([
      expect.objectContaining({ path: 'workspaces.old.existing' }),
    ]);
  });

  it('fails where a group or an association is said to exist, which nothing would come of', () => {
    const found = problemsIn(
      spec({ resourceGroups: { rg: { existing: '/subscriptions/s/resourceGroups/rg' } } }),
    );
    expect(found).toEqual([expect.objectContaining({ code: 'AMC0103', path: 'resourceGroups.rg.existing' })]);
  });
});

describe('Who refers to what', () => {
  it('is not blamed for a noun that is wrong, in whatever way', () => {
    for (const logs of [5, [], 'x', { foo: 1 }, { location: 'mars' }, { existing: 'nonsense' }]) {
      const found = problemsIn(
        spec({
          workspaces: { logs },
          rules: { linux: rule() },
          associations: { a: { target: machine(), rule: 'linux' } },
        }),
      );
      expect(found.map(({ path }) => path.split('.')[0])).toEqual(['workspaces']);
    }
  });

  it('may be called as anything that JavaScript has of its own', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      const data = JSON.parse(
        JSON.stringify(spec({ rules: { linux: rule({ destinations: [name] }) } })).replace(
          '"logs"',
          JSON.stringify(name),
        ),
      );
      expect(problemsIn(data)).toEqual([]);
      expect(problemsIn(spec({ rules: { linux: rule({ destinations: [name] }) } }))).toEqual([
        expect.objectContaining({ code: 'AMC0031' }),
      ]);
    }
  });
});

it('says in one look everything that is wrong with a rule, whatever else is', () => {
  const wrong = {
    kind: 'Windows',
    name: 'bad name',
    unheard: 1,
    sources: [{ syslog: { facilities: ['auth', 'deamon'], minimumLevel: 'Waning' } }],
  };
  expect(
    problemsIn(spec({ rules: { linux: rule(wrong) } }))
      .map(({ code, path }) => [code, path])
      .sort(),
  ).toEqual([
    ['AMC0103', 'rules.linux.unheard'],
    ['AMC0106', 'rules.linux.name'],
    ['AMC0107', 'rules.linux.sources[0].syslog.facilities[1]'],
    ['AMC0107', 'rules.linux.sources[0].syslog.minimumLevel'],
    ['AMC0202', 'rules.linux.sources[0].syslog'],
  ]);
});

describe('The JSON Schema', () => {
  // What editors do with it, done by zod's own reader.
  const schema = z.fromJSONSchema(specSchema() as never);
  const folders = ['examples/specs', 'test/specs'].map((folder) => join(__dirname, '../../..', folder));
  const specs = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));

  it.each(
    specs.filter((file) => file.endsWith('.yaml')).map((file) => [file.split('/').slice(-3).join('/'), file]),
  )('takes %s, as the planner does', (_, file) => {
    const text = readFileSync(file, 'utf8');
    expect(loadSpec(text).problems.filter(({ problem }) => isError(problem))).toEqual([]);
    expect(schema.safeParse(readDocument(text).data).error).toBeUndefined();
  });

  it.each([
    ['an unknown section', { rule: {} }],
    ['an unknown property', spec({ workspaces: { logs: { foo: 1 } } })],
    ['a wrong word', spec({ workspaces: { logs: { sku: 'PerGB2019' } } })],
    ['a wrong type', spec({ workspaces: { logs: { retentionInDays: '30' } } })],
    ['a number out of range', spec({ workspaces: { logs: { retentionInDays: 5 } } })],
    ['an association without a target', spec({ associations: { a: {} } })],
    ['a group that exists', spec({ resourceGroups: { rg: { existing: 'x' } } })],
  ])('fails for %s, as the planner does', (_, data) => {
    expect(schema.safeParse(data).success).toBe(false);
    expect(problemsIn(data)).not.toEqual([]);
  });

  it('describes every section, and is the same each time', () => {
    expect(specSchema()).toEqual(specSchema());
    expect(JSON.stringify(specSchema())).not.toMatch(/zod|"\$schema".*"\$schema"/);
  });
});

describe('A source of which nothing more is said', () => {
  it.each([['linuxBaseline'], [{ linuxBaseline: null }], [{ linuxBaseline: {} }]])(
    'is written as %j',
    (source) => {
      const { dataSources } = ruleOf({ sources: [source] });
      expect(Object.keys(dataSources)).toEqual(['performanceCounters', 'syslog']);
    },
  );

  it('fails where there is no such source', () => {
    expect(problemsIn(specOf({ sources: ['linuxBaselin'] }))).toMatchObject([
      { code: 'AMC0103', path: 'rules.linux.sources[0]' },
    ]);
  });
});
