/** What Azure says with a word, or with a flag that forbids, is another flag of azurerm's, also where it is known late. */
import { TerraformVariable } from 'cdktf';
import { LogAnalyticsWorkspace } from 'azure-monitor-constructs';
import { only, place, synthesised } from './stack';

/** The arguments of a workspace with this said of `disableLocalAuth`. */
const workspaceWith = (disableLocalAuth: unknown) =>
  only(
    synthesised((stack) => {
      const given =
        typeof disableLocalAuth === 'string' ? variable(stack, disableLocalAuth) : disableLocalAuth;
      new LogAnalyticsWorkspace(stack, 'Logs', {
        ...place,
        overrides: { Resource: { properties: { features: { disableLocalAuth: given } } } },
      });
    }),
    'azurerm_log_analytics_workspace',
  );

const variable = (stack: ConstructorParameters<typeof TerraformVariable>[0], name: string) =>
  new TerraformVariable(stack, name, { type: 'bool' }).value;

describe('Local authentication', () => {
  it.each([
    [true, false],
    [false, true],
  ])('is allowed where it is not disabled: %s is %s', (disabled, allowed) => {
    expect(workspaceWith(disabled)['local_authentication_enabled']).toBe(allowed);
  });

  it('is negated by Terraform where it is known only at deployment', () => {
    expect(workspaceWith('locked')['local_authentication_enabled']).toBe('${!var.locked}');
  });
});
