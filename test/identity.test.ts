/** The ids and names under which the engines keep each resource: whoever changes one replaces what is deployed. */
import { join } from 'node:path';
import { registerPulumi } from './support/pulumi';
import { identified } from './support/read-pulumi';
import { exampleSpecs, root } from './support/specs';
import { synthTerraform } from './support/terraform';

/** `address = name in Azure`, as Terraform and as Pulumi keep it. */
const kept: {
  readonly [spec: string]: { readonly terraform: readonly string[]; readonly pulumi: readonly string[] };
} = {
  'examples/specs/contoso.yaml': {
    terraform: [
      'azapi_resource.Spec_rules_payments_26011C72 = payments',
      'azapi_update_resource.Spec_workspaceTransforms_queries_Attachment_148944E1 = (a part)',
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_log_analytics_workspace_table_custom_log.Spec_customLogs_orders_Table_99E16C48 = Orders_CL',
      'azurerm_log_analytics_workspace_table_custom_log.Spec_tables_payments_F1B28670 = Payments_CL',
      'azurerm_monitor_data_collection_endpoint.Spec_endpoints_fleet_0DD4E2D8 = fleet',
      'azurerm_monitor_data_collection_rule.Spec_customLogs_orders_73217887 = orders',
      'azurerm_monitor_data_collection_rule.Spec_rules_linux_BD984C8F = linux',
      'azurerm_monitor_data_collection_rule.Spec_rules_windows_B453BB3F = windows',
      'azurerm_monitor_data_collection_rule.Spec_workspaceTransforms_queries_C6B4062A = queries',
      'azurerm_monitor_data_collection_rule_association.Spec_associations_shop7-windows_9AE2C980 = windows-7268dadd',
      'azurerm_monitor_data_collection_rule_association.Spec_associations_web1-linux_3348C5D3 = linux-a1e970c9',
      'azurerm_monitor_data_collection_rule_association.Spec_associations_web1-orders_0068893D = orders-fded04a7',
      'azurerm_monitor_data_collection_rule_association.configurationAccessEndpoint-web1-4cf01c08 = configurationAccessEndpoint',
      'azurerm_monitor_workspace.Spec_azureMonitorWorkspaces_metrics_C7A34E2C = metrics',
      'azurerm_resource_group.Spec_resourceGroups_rg-monitor_167F510F = rg-monitor',
    ],
    pulumi: [
      'AzureMonitorWorkspace$azure-native:monitor:AzureMonitorWorkspace::spec-metrics = metrics',
      'CustomLog$azure-native:monitor:DataCollectionRule::spec-orders = orders',
      'CustomLog$azure-native:operationalinsights:Table::spec-orders-Table = Orders_CL',
      'DataCollectionEndpoint$azure-native:monitor:DataCollectionEndpoint::spec-fleet = fleet',
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-linux = linux',
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-windows = windows',
      'DataCollectionRule$azure-native:resources:Resource::spec-payments = payments',
      'DataCollectionRuleAssociation$azure-native:monitor:DataCollectionRuleAssociation::spec-shop7-windows = windows-7268dadd',
      'DataCollectionRuleAssociation$azure-native:monitor:DataCollectionRuleAssociation::spec-web1-linux = linux-a1e970c9',
      'DataCollectionRuleAssociation$azure-native:monitor:DataCollectionRuleAssociation::spec-web1-orders = orders-fded04a7',
      'LogAnalyticsTable$azure-native:operationalinsights:Table::spec-payments = Payments_CL',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
      'ResourceGroup$azure-native:resources:ResourceGroup::spec-rg-monitor = rg-monitor',
      'WorkspaceTransform$azure-native:monitor:DataCollectionRule::spec-queries = queries',
      'azure-native:monitor:DataCollectionRuleAssociation::configurationAccessEndpoint-web1-4cf01c08 = configurationAccessEndpoint',
    ],
  },
  'examples/specs/existing-workspace.yaml': {
    terraform: [
      'azurerm_monitor_data_collection_endpoint.Spec_endpoints_intake_3A3138E3 = intake',
      'azurerm_monitor_data_collection_rule.Spec_rules_security-events_81552B0C = security-events',
    ],
    pulumi: [
      'DataCollectionEndpoint$azure-native:monitor:DataCollectionEndpoint::spec-intake = intake',
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-security-events = security-events',
    ],
  },
  'examples/specs/flows.yaml': {
    terraform: [
      'azapi_resource.Spec_rules_overflowing_9F2A78C6 = overflowing',
      'azurerm_log_analytics_workspace.Spec_workspaces_archive_3595B6AB = archive',
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_monitor_data_collection_rule.Spec_rules_filtered_CACBFE30 = filtered',
    ],
    pulumi: [
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-filtered = filtered',
      'DataCollectionRule$azure-native:resources:Resource::spec-overflowing = overflowing',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-archive = archive',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
    ],
  },
  'examples/specs/patched.yaml': {
    terraform: [
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_log_analytics_workspace.Spec_workspaces_reserve_D876F635 = contoso-reserve',
      'azurerm_monitor_data_collection_rule.Spec_rules_linux_BD984C8F = linux',
      'azurerm_monitor_workspace.Spec_azureMonitorWorkspaces_metrics_C7A34E2C = metrics',
    ],
    pulumi: [
      'AzureMonitorWorkspace$azure-native:monitor:AzureMonitorWorkspace::spec-metrics = metrics',
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-linux = linux',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-reserve = contoso-reserve',
    ],
  },
  'examples/specs/quick-start.yaml': {
    terraform: [
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_monitor_data_collection_rule.Spec_rules_linux_BD984C8F = linux',
      'azurerm_monitor_data_collection_rule_association.Spec_associations_web1_514CA9E2 = linux-a1e970c9',
    ],
    pulumi: [
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-linux = linux',
      'DataCollectionRuleAssociation$azure-native:monitor:DataCollectionRuleAssociation::spec-web1 = linux-a1e970c9',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
    ],
  },
  // Nouns of several resources, and resources that are parts of others.
  'test/specs/attached-transforms.yaml': {
    terraform: [
      'azapi_update_resource.Spec_workspaceTransforms_hub_Attachment_E0036577 = (a part)',
      'azapi_update_resource.Spec_workspaceTransforms_logs_Attachment_8BD952FB = (a part)',
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_monitor_data_collection_rule.Spec_workspaceTransforms_hub_85E95AB5 = hub-transforms',
      'azurerm_monitor_data_collection_rule.Spec_workspaceTransforms_logs_C7A160C4 = logs',
    ],
    pulumi: [
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
      'WorkspaceTransform$azure-native:monitor:DataCollectionRule::spec-hub = hub-transforms',
      'WorkspaceTransform$azure-native:monitor:DataCollectionRule::spec-logs = logs',
    ],
  },
  'test/specs/custom-logs.yaml': {
    terraform: [
      'azapi_resource.Spec_customLogs_sent_3C324593 = sent',
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_log_analytics_workspace_table_custom_log.Spec_customLogs_orders_Table_99E16C48 = Orders_CL',
      'azurerm_log_analytics_workspace_table_custom_log.Spec_customLogs_sent-to-an-endpoint_Table_73CC060C = SentToAnEndpoint_CL',
      'azurerm_log_analytics_workspace_table_custom_log.Spec_customLogs_sent_Table_8C62932B = Sent_CL',
      'azurerm_log_analytics_workspace_table_custom_log.Spec_customLogs_shop_Table_AF27A6D3 = Shop_CL',
      'azurerm_monitor_data_collection_endpoint.Spec_endpoints_intake_3A3138E3 = intake',
      'azurerm_monitor_data_collection_rule.Spec_customLogs_orders_73217887 = orders-of-the-shop',
      'azurerm_monitor_data_collection_rule.Spec_customLogs_sent-to-an-endpoint_4A11118D = sent-to-an-endpoint',
      'azurerm_monitor_data_collection_rule.Spec_customLogs_shop_D44E7212 = shop',
      'azurerm_monitor_data_collection_rule_association.Spec_associations_web1_514CA9E2 = shop-4efa3db6',
    ],
    pulumi: [
      'CustomLog$azure-native:monitor:DataCollectionRule::spec-orders = orders-of-the-shop',
      'CustomLog$azure-native:monitor:DataCollectionRule::spec-sent-to-an-endpoint = sent-to-an-endpoint',
      'CustomLog$azure-native:monitor:DataCollectionRule::spec-shop = shop',
      'CustomLog$azure-native:operationalinsights:Table::spec-orders-Table = Orders_CL',
      'CustomLog$azure-native:operationalinsights:Table::spec-sent-Table = Sent_CL',
      'CustomLog$azure-native:operationalinsights:Table::spec-sent-to-an-endpoint-Table = SentToAnEndpoint_CL',
      'CustomLog$azure-native:operationalinsights:Table::spec-shop-Table = Shop_CL',
      'CustomLog$azure-native:resources:Resource::spec-sent = sent',
      'DataCollectionEndpoint$azure-native:monitor:DataCollectionEndpoint::spec-intake = intake',
      'DataCollectionRuleAssociation$azure-native:monitor:DataCollectionRuleAssociation::spec-web1 = shop-4efa3db6',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
    ],
  },
  'test/specs/tables.yaml': {
    terraform: [
      'azapi_resource.Spec_tables_archive-of-hub_3A88BF9B = ArchiveOfHub_CL',
      'azapi_resource.Spec_tables_archive_1DA09C19 = Archive_CL',
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_log_analytics_workspace_table.Spec_tables_events_F4E1C4EE = Event',
      'azurerm_log_analytics_workspace_table.Spec_tables_syslog_AA89F8C3 = Syslog',
      'azurerm_log_analytics_workspace_table_custom_log.Spec_tables_orders_206CBF6F = Orders_CL',
      'azurerm_log_analytics_workspace_table_custom_log.Spec_tables_returns_95E6261B = Returns_CL',
      'azurerm_resource_group.Spec_resourceGroups_group_CE57EB27 = rg-tables',
    ],
    pulumi: [
      'LogAnalyticsTable$azure-native:operationalinsights:Table::spec-events = Event',
      'LogAnalyticsTable$azure-native:operationalinsights:Table::spec-orders = Orders_CL',
      'LogAnalyticsTable$azure-native:operationalinsights:Table::spec-returns = Returns_CL',
      'LogAnalyticsTable$azure-native:operationalinsights:Table::spec-syslog = Syslog',
      'LogAnalyticsTable$azure-native:resources:Resource::spec-archive = Archive_CL',
      'LogAnalyticsTable$azure-native:resources:Resource::spec-archive-of-hub = ArchiveOfHub_CL',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
      'ResourceGroup$azure-native:resources:ResourceGroup::spec-group = rg-tables',
    ],
  },
};

describe.each([...new Set([...exampleSpecs, ...Object.keys(kept)])])('%s', (spec) => {
  const file = join(root, spec);

  it('keeps its addresses in Terraform, and its names in Azure', () => {
    const { resource = {} } = synthTerraform(file).json;
    const found = Object.entries(resource).flatMap(([type, blocks]) =>
      Object.entries(blocks).map(
        ([id, block]) => `${type}.${id} = ${(block['name'] ?? '(a part)') as string}`,
      ),
    );
    expect(found.sort()).toEqual(kept[spec]?.terraform);
  });

  it('keeps its URNs in Pulumi, and its names in Azure', async () => {
    const { registered } = await registerPulumi(file);
    const found = registered.flatMap(({ urn, type, inputs }) => {
      const of = identified(type, inputs);
      return of ? [`${shortened(urn)} = ${of.name}`] : [];
    });
    expect(found.sort()).toEqual(kept[spec]?.pulumi);
  });
});

/** A URN without what all of them have. */
const shortened = (urn: string) =>
  urn.replace('urn:pulumi:stack::project::', '').replaceAll('azure-monitor-constructs:index:', '');
