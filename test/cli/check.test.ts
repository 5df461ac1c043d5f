import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { azmon, fileWith, shown } from './commands';

const check = async (text: string | Buffer, ...options: string[]) => {
  const { code, out, err } = await azmon(['check', fileWith(text), ...options]);
  return { code, out: shown(out), err: shown(err) };
};

/** A wrong word in a list, a wrong region, a reference to nothing, a wrong name, and two nouns that contradict each other. */
const five = `location: westeurope
resourceGroup: rg-monitor
workspaces:
  logs: { name: logs_1 }
  audit:
    location: Mars
endpoints:
  north: {}
  south: {}
rules:
  linux:
    sources:
      - syslog: { facilities: [auth, deamon] }
    destinations: [log]
associations:
  web1-north:
    target: /subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web1
    endpoint: north
  web1-south:
    target: /subscriptions/S/resourcegroups/RG/providers/microsoft.compute/virtualmachines/WEB1
    endpoint: south
`;

describe('A spec with five mistakes', () => {
  it('fails with five problems, each at its line and column, in the order of the text', async () => {
    const { code, out } = await check(five);
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toBe('estate.yaml: 5 problems');
    expect(
      [...out.matchAll(/^ {2}(\S+) +estate\.yaml:(\d+:\d+) {2}(AMC\d{4})$/gm)].map(([, ...found]) => found),
    ).toEqual([
      ['workspaces.logs.name', '4:17', 'AMC0106'],
      ['workspaces.audit.location', '6:15', 'AMC0105'],
      ['rules.linux.sources[0].syslog.facilities[1]', '13:38', 'AMC0107'],
      ['rules.linux.destinations[0]', '14:20', 'AMC0031'],
      ['associations.web1-south.endpoint', '21:15', 'AMC0301'],
    ]);
  });

  it('is told in blocks: where, what, and where to read on', async () => {
    const { out } = await check(five);
    const word = out.split('\n\n').find((block) => block.includes('AMC0107'));
    expect(word).toMatch(
      /^ {2}rules\.linux\.sources\[0\]\.syslog\.facilities\[1\] {2}estate\.yaml:13:38 {2}AMC0107\n {4}"deamon" is not a syslog facility\. Did you mean "daemon"\?$/,
    );
    const region = out.split('\n\n').find((block) => block.includes('AMC0105'));
    expect(region).toMatch(/\n {4}https:\/\/learn\.microsoft\.com\/azure\/reliability\/regions-list$/);
    for (const line of out.split('\n'))
      if (line.startsWith('    ')) expect(line.length).toBeLessThanOrEqual(110);
    expect(out).not.toContain('\u001b');
    expect(out).toMatch(/[^\n]\n\n$/);
  });

  it('is told in JSON where that is asked for', async () => {
    const { code, out } = await check(five, '--json');
    const problems = JSON.parse(out);
    expect(code).toBe(1);
    expect(problems).toHaveLength(5);
    expect(problems[2]).toEqual({
      file: 'estate.yaml',
      line: 13,
      column: 38,
      path: ['rules', 'linux', 'sources', 0, 'syslog', 'facilities', 1],
      code: 'AMC0107',
      severity: 'error',
      message: '"deamon" is not a syslog facility.',
      cure: 'Did you mean "daemon"?',
    });
  });
});

describe('A spec that is right', () => {
  const right = 'location: westeurope\nresourceGroup: rg\nworkspaces: { logs: {} }\n';

  it('has no problems', async () => {
    expect(await check(right)).toEqual({ code: 0, out: 'estate.yaml: no problems\n', err: '' });
    expect((await check(right, '--json')).out).toBe('[]\n');
  });

  it('may have warnings, which are told and are no failure', async () => {
    const rule = `rules:
  linux:
    sources: [{ syslog: { facilities: [auth] } }]
    destinations: [logs]
    flows: [{ streams: [Microsoft-Syslog], outputStream: Microsoft-Syslogg }]
`;
    const { code, out } = await check(right + rule);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^estate\.yaml: 1 warning\n\n {2}rules\.linux\.flows\[0\]\.outputStream {2}estate\.yaml:8:58 {2}AMC0214 \(warning\)\n/,
    );
  });
});

it('checks several specs, and fails where one of them is wrong', async () => {
  const good = fileWith('workspaces: {}', 'good.yaml');
  const bad = fileWith('worksapces: {}', 'bad.yaml');
  const { code, out } = await azmon(['check', good, bad]);
  expect(code).toBe(1);
  expect(shown(out)).toMatch(
    /^good\.yaml: no problems\nbad\.yaml: 1 problem\n\n {2}worksapces {2}bad\.yaml:1:1 {2}AMC0103\n/,
  );
});

it('finds nothing wrong with the example specs', async () => {
  const specs = join(__dirname, '../../examples/specs');
  const files = readdirSync(specs).map((file) => join(specs, file));
  const { code, out } = await azmon(['check', ...files]);
  expect(
    out
      .trim()
      .split('\n')
      .filter((line) => !line.endsWith(': no problems')),
  ).toEqual([]);
  expect(code).toBe(0);
});

it('colours what a terminal shows, and no JSON', async () => {
  const file = fileWith('worksapces: {}');
  expect((await azmon(['check', file], true)).out).toContain('\u001b[33mAMC0103\u001b[0m');
  expect((await azmon(['check', file, '--json'], true)).out).not.toContain('\u001b');
});

describe('A file that is no spec', () => {
  it.each([
    [
      'an empty file',
      '',
      /^estate\.yaml: 1 problem\n\n {2}\(the whole spec\) {2}estate\.yaml:1:1 {2}AMC0102\n {4}A spec is an object/,
    ],
    ['a comment', '# nothing\n', /AMC0102\n {4}A spec is an object/],
    ['a lone word', 'hello', /estate\.yaml:1:1 {2}AMC0102/],
    ['a list', '- a\n- b', /estate\.yaml:1:1 {2}AMC0102/],
    ['broken YAML', 'a: 1\nb: [1, 2\nc: 3\n', /estate\.yaml:3:1 {2}AMC0001\n {4}This is not YAML:/],
    ['broken JSON', '{\n  "a": 1,,\n}', /estate\.yaml:2:10 {2}AMC0001/],
    [
      'a key twice',
      'rules: {}\nrules: {}',
      /estate\.yaml:2:1 {2}AMC0001\n {4}This is not YAML: Map keys must be unique\./,
    ],
    ['an alias to nothing', 'rules: *all', /estate\.yaml:1:8 {2}AMC0001/],
    ['two documents', 'rules: {}\n---\nrules: {}', /AMC0001\n {4}A second document begins here\./],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a, 0x9d]), /AMC0\d{3}/],
  ])('fails for %s', async (_, text, expected) => {
    const { code, out, err } = await check(text);
    expect(code).toBe(1);
    expect(out).toMatch(expected);
    expect(err).toBe('');
  });

  it('shows no control characters of the text that it quotes', async () => {
    const { out } = await check('location: "\\u001b[31mred"\nworkspaces: { "\\u001b[2J": {} }');
    expect(out).not.toContain('\u001b');
  });
});
