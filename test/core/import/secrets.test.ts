/** What a document hides is imported without it, and said to be a secret where it stands in a rule. */
import { importDocument } from '../../../lib/core/import/import-documents';
import { formatPath } from '../../../lib/core/problem';
import { writePulumi } from '../../../lib/core/write/pulumi';
import { writeSpec } from '../../../lib/core/write/spec';
import { writeTerraform } from '../../../lib/core/write/terraform';
import { properties, template } from './imported';

function said(given: unknown) {
  const { rules, spec } = importDocument(given);
  return {
    spec: spec as any,
    lost: rules.flatMap(({ lost }) => lost),
    problems: rules.flatMap((rule) =>
      rule.problems.map(({ problem, path }) => `${problem.code} ${formatPath(path)}`),
    ),
  };
}

const hidden = (type: string, more: object) =>
  template(
    [
      {
        type: 'Microsoft.Insights/dataCollectionRules',
        name: 'linux',
        location: 'westeurope',
        properties: properties(more),
      },
    ],
    { parameters: { one: { type, defaultValue: 'hunter1' }, two: { type, defaultValue: 'hunter2' } } },
  );

it('fails as the secret that it is, in an input without its default', () => {
  const { spec, problems, lost } = said(hidden('securestring', { description: "[parameters('one')]" }));
  expect(spec.inputs).toMatchObject({ one: { secure: true } });
  expect(spec.rules.linux.description).toEqual({ input: 'one' });
  expect(problems).toEqual(['AMC0230 resources[0].properties.description']);
  expect(lost).toEqual([]);
  for (const write of [writeSpec, writePulumi, writeTerraform]) expect(write(spec)).not.toContain('hunter');
  expect(writePulumi(spec)).toContain("config.requireSecret('one')");
  expect(writeTerraform(spec)).toContain('sensitive: true');
});

it.each(['string', 'securestring'])('is not taken for one another: two ids of type %s', (type) => {
  const ids = ['one', 'two'].map((name) => ({
    name,
    workspaceResourceId: `[parameters('${name}')]`,
  }));
  const flows = [{ streams: ['Microsoft-Syslog'], destinations: ['one', 'two'] }];
  const { spec, lost } = said(hidden(type, { destinations: { logAnalytics: ids }, dataFlows: flows }));
  expect(Object.values(spec.workspaces)).toEqual([
    { existing: { input: 'one' } },
    { existing: { input: 'two' } },
  ]);
  expect(lost).toEqual([]);
});
