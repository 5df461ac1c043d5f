/** Microsoft's parser beside the rest of a program: when it is loaded, and what it leaves alone. */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { timesParsed } from '../../../lib/core/kql/parser';
import { flowOf } from '../case';
import { problemsIn, rule, spec } from '../specs';

const root = resolve(__dirname, '../../..');
const lib = (file: string) => JSON.stringify(join(root, 'lib', file));

/** What a program of its own prints. */
const printed = (program: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', '--eval', program], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    }),
  );

const planned = (flow: object) =>
  `require(${lib('core/index.ts')}).planSpec(${JSON.stringify(flowOf(flow))}).problems.map(({ code }) => code)`;
const mistaken = { transformKql: 'source | wher Facility == "auth"' };

describe('The parser of KQL', () => {
  it.each([
    ['without a transformation', {}, false],
    ['with one that changes nothing', { transformKql: 'source' }, false],
    ['with one that does', mistaken, true],
  ])('is loaded by a rule %s: %#', (_, flow, loaded) => {
    const files = printed(
      `${planned(flow)}; console.log(JSON.stringify(Object.keys(require.cache)))`,
    ) as string[];
    expect(files.some((file) => /vendor.kusto/.test(file))).toBe(loaded);
  });

  it('touches no global', () => {
    const names = 'Reflect.ownKeys(globalThis).map(String)';
    // What zod makes of its own, it makes with the first rule.
    const added = `${planned({})}; const before = ${names}; const codes = ${planned(mistaken)};
      console.log(JSON.stringify([codes, ${names}.filter((name) => !before.includes(name))]))`;
    expect(printed(added)).toEqual([['AMC0240'], []]);
  });

  it('works in a worker, and when the globals of its own name are taken', () => {
    const worker = `require('tsx/cjs'); globalThis.Bridge = 1; globalThis.Kusto = 2;
      require('node:worker_threads').parentPort.postMessage(${planned(mistaken)})`;
    const program = `new (require('node:worker_threads').Worker)(${JSON.stringify(worker)}, { eval: true })
      .on('message', (codes) => console.log(JSON.stringify(codes)))`;
    expect(printed(program)).toEqual(['AMC0240']);
  });

  it('reads a transformation once, in however many rules it stands', () => {
    const flows = [
      { streams: ['Microsoft-Syslog'], transformKql: 'source | where Computer != "one of many"' },
    ];
    const rules = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`r${i}`, rule({ flows })]));
    const before = timesParsed();
    expect(problemsIn(spec({ rules }))).toEqual([]);
    expect(timesParsed()).toBe(before + 1);
  });

  it('is not asked where it is switched off', () => {
    const before = timesParsed();
    expect(problemsIn(flowOf(mistaken, { checkTransforms: false }))).toEqual([]);
    expect(timesParsed()).toBe(before);
    expect(problemsIn(flowOf(mistaken)).map(({ code }) => code)).toEqual(['AMC0240']);
  });
});

describe('A transformation', () => {
  it('is checked against what comes in, unless Azure has changed that before', () => {
    const flow = { transformKql: 'source | where Cron == "x"' };
    expect(problemsIn(flowOf(flow)).map(({ code }) => code)).toEqual(['AMC0242']);
    expect(problemsIn(flowOf({ ...flow, builtInTransform: 'Syslog-CRON' }))).toEqual([]);
  });

  it('loses nothing where the rest is kept', () => {
    const flow = { transformKql: 'source | extend Severity = SeverityLevel' };
    expect(problemsIn(flowOf(flow)).map(({ code }) => code)).toEqual(['AMC0248']);
    expect(problemsIn(flowOf({ ...flow, captureOverflow: true }))).toEqual([]);
    expect(problemsIn(flowOf({ ...flow, captureOverflow: false })).map(({ code }) => code)).toEqual([
      'AMC0248',
    ]);
  });
});
