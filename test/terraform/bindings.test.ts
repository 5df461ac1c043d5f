/** Our constructs and those of the bindings refer to each other, wait for each other, and cross stacks. */
import { DataAzurermLogAnalyticsWorkspace } from '@cdktf/provider-azurerm/lib/data-azurerm-log-analytics-workspace';
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { MonitorDiagnosticSetting } from '@cdktf/provider-azurerm/lib/monitor-diagnostic-setting';
import { ResourceGroup as BoundGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { App, type TerraformStack, Testing } from 'cdktf';
import {
  DataCollectionEndpoint,
  DataCollectionRuleAssociation,
  Destination,
  LogAnalyticsWorkspace,
  ManagedIdentity,
  ResourceGroup,
} from 'azure-monitor-constructs';
import { logsIn, machine, only, place, ruleIn, stackOf, synthesised } from './stack';

const web = (stack: TerraformStack, more: object = {}) =>
  new LinuxVirtualMachine(stack, 'Web', {
    name: 'web1',
    resourceGroupName: 'rg',
    location: 'westeurope',
    size: 'Standard_B2s',
    adminUsername: 'azureuser',
    networkInterfaceIds: [],
    osDisk: { caching: 'ReadWrite', storageAccountType: 'Premium_LRS' },
    ...more,
  });

/** Addresses without cdktf's hashes. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(/_[0-9A-F]{8}\b/g, ''));

describe('In one stack', () => {
  it('takes ids, names and regions of bound resources', () => {
    const json = synthesised((stack) => {
      const group = new BoundGroup(stack, 'Group', { name: 'rg', location: 'westeurope' });
      const identity = new UserAssignedIdentity(stack, 'Identity', {
        ...place,
        name: 'i',
        resourceGroupName: 'rg',
      });
      const logs = new LogAnalyticsWorkspace(stack, 'Logs', {
        resourceGroup: group.name,
        location: group.location,
      });
      const rule = ruleIn(stack, 'R', {
        resourceGroup: group.name,
        destinations: [Destination.logAnalytics(logs)],
        identity: ManagedIdentity.userAssigned(identity.id),
      });
      rule.associateWith(web(stack).id);
    });
    expect(plain(only(json, 'azurerm_monitor_data_collection_rule'))).toMatchObject({
      resource_group_name: '${azurerm_resource_group.Group.name}',
      location: '${azurerm_resource_group.Group.location}',
      identity: { identity_ids: ['${azurerm_user_assigned_identity.Identity.id}'] },
    });
    expect(plain(only(json, 'azurerm_monitor_data_collection_rule_association'))).toMatchObject({
      target_resource_id: '${azurerm_linux_virtual_machine.Web.id}',
    });
  });

  it('gives ids and attributes to bound resources', () => {
    const json = synthesised((stack) => {
      const logs = logsIn(stack);
      new MonitorDiagnosticSetting(stack, 'Errors', {
        name: 'errors',
        targetResourceId: ruleIn(stack, 'R').ruleId,
        logAnalyticsWorkspaceId: logs.workspaceId,
      });
      const endpoint = new DataCollectionEndpoint(stack, 'E', place);
      web(stack, { tags: { customer: logs.customerId, intake: endpoint.logsIngestionEndpoint } });
    });
    expect(plain(only(json, 'azurerm_monitor_diagnostic_setting'))).toMatchObject({
      target_resource_id: '${azurerm_monitor_data_collection_rule.R.id}',
      log_analytics_workspace_id: '${azurerm_log_analytics_workspace.Logs.id}',
    });
    expect(plain(only(json, 'azurerm_linux_virtual_machine').tags)).toEqual({
      customer: '${azurerm_log_analytics_workspace.Logs.workspace_id}',
      intake: '${azurerm_monitor_data_collection_endpoint.E.logs_ingestion_endpoint}',
    });
  });

  it('waits for bound resources, and bound resources wait for it', () => {
    const json = synthesised((stack) => {
      const logs = logsIn(stack);
      const machine = web(stack, { dependsOn: [logs] });
      ruleIn(stack, 'R').addDependency(machine, logs);
    });
    expect(plain(only(json, 'azurerm_linux_virtual_machine').depends_on)).toEqual([
      'azurerm_log_analytics_workspace.Logs',
    ]);
    expect(plain(only(json, 'azurerm_monitor_data_collection_rule').depends_on)).toEqual([
      'azurerm_linux_virtual_machine.Web',
      'azurerm_log_analytics_workspace.Logs',
    ]);
  });

  it('makes an association wait that another construct asked for first', () => {
    const json = synthesised((stack) => {
      const fleet = new DataCollectionEndpoint(stack, 'Fleet', place);
      fleet.associateWith(machine);
      const again = new DataCollectionRuleAssociation(stack, 'Again', { target: machine, endpoint: fleet });
      again.addDependency(logsIn(stack));
      expect(again.node.defaultChild).toBeDefined();
    });
    const association = only(json, 'azurerm_monitor_data_collection_rule_association');
    expect(plain(association.depends_on)).toEqual(['azurerm_log_analytics_workspace.Logs']);
  });

  it('reaches the resource of each noun as its default child', () => {
    stackOf((stack) => {
      const group = new ResourceGroup(stack, 'Group', { location: 'westeurope' });
      expect(group.node.defaultChild).toBe(group.node.findChild('Resource'));
    });
  });

  it('takes overrides of cdktf on the resource', () => {
    const json = synthesised((stack) => {
      const resource = ruleIn(stack, 'R').node.findChild('Resource') as any;
      resource.addOverride('lifecycle.prevent_destroy', true);
    });
    expect(only(json, 'azurerm_monitor_data_collection_rule').lifecycle).toEqual({ prevent_destroy: true });
  });
});

describe('What exists already', () => {
  const id = '/subscriptions/s/resourceGroups/rg-old/providers/Microsoft.OperationalInsights/workspaces/old';

  it('is read only for what is not said', () => {
    const rule = (location?: string) =>
      synthesised((stack) => {
        const logs = LogAnalyticsWorkspace.fromWorkspaceId(stack, 'Old', id, location);
        ruleIn(stack, 'R', { destinations: [Destination.logAnalytics(logs)] });
      });
    expect(rule('West Europe').data).toBeUndefined();
    expect(only(rule('West Europe'), 'azurerm_monitor_data_collection_rule').location).toBe('westeurope');
    const read = rule();
    expect(only(read, 'azurerm_log_analytics_workspace', 'data')).toMatchObject({
      name: 'old',
      resource_group_name: 'rg-old',
    });
    expect(plain(only(read, 'azurerm_monitor_data_collection_rule').location)).toBe(
      '${data.azurerm_log_analytics_workspace.Old_Existing.location}',
    );
  });

  it('is read by its id where that is known only at deployment', () => {
    const json = synthesised((stack) => {
      const data = new DataAzurermLogAnalyticsWorkspace(stack, 'Data', {
        name: 'old',
        resourceGroupName: 'rg-old',
      });
      const logs = LogAnalyticsWorkspace.fromWorkspaceId(stack, 'Old', data.id);
      ruleIn(stack, 'R', { destinations: [Destination.logAnalytics(logs)] });
    });
    const [, read] = Object.values<any>(json.data.azurerm_log_analytics_workspace);
    expect(plain(read)).toMatchObject({
      name: '${element(split("/", data.azurerm_log_analytics_workspace.Data.id), 8)}',
      resource_group_name: '${element(split("/", data.azurerm_log_analytics_workspace.Data.id), 4)}',
    });
  });
});

describe('Across stacks', () => {
  const both = (build: (first: TerraformStack) => (second: TerraformStack) => unknown) => {
    const app = new App();
    let later: (second: TerraformStack) => unknown = () => undefined;
    const first = stackOf((stack) => (later = build(stack)), app, 'first');
    const second = stackOf((stack) => later(stack), app, 'second');
    return [first, second] as const;
  };
  const json = (stack: TerraformStack) => {
    stack.prepareStack();
    return JSON.parse(Testing.synth(stack, true));
  };

  it('refers to what another stack makes', () => {
    const [first, second] = both((one) => {
      const logs = logsIn(one);
      return (two) => ruleIn(two, 'R', { destinations: [Destination.logAnalytics(logs)] });
    });
    const rule = only(json(second), 'azurerm_monitor_data_collection_rule');
    expect(rule.destinations.log_analytics[0].workspace_resource_id).toMatch(
      /^\$\{data\.terraform_remote_state\..*azurerm_log_analytics_workspace.*id\}$/,
    );
    expect(rule.location).toBe('westeurope');
    expect(Object.keys(json(first).output)).toEqual([
      expect.stringContaining('azurerm_log_analytics_workspace'),
    ]);
  });

  it('makes stacks wait for stacks', () => {
    const [first, second] = both((one) => {
      const logs = logsIn(one);
      return (two) => ruleIn(two, 'R').addDependency(logs);
    });
    expect(second.dependencies).toEqual([first]);
  });

  it('tells machines of two stacks apart that have one address', () => {
    const [first, second] = both((one) => {
      const fleet = new DataCollectionEndpoint(one, 'Fleet', place);
      fleet.associateWith(web(one).id);
      return (two) => {
        const other = new DataCollectionEndpoint(two, 'Fleet', { ...place, resourceGroup: 'other' });
        other.associateWith(web(two).id);
      };
    });
    for (const stack of [first, second])
      expect(plain(only(json(stack), 'azurerm_monitor_data_collection_rule_association'))).toMatchObject({
        target_resource_id: '${azurerm_linux_virtual_machine.Web.id}',
      });
  });
});
