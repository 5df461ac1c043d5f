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
      'azurerm_arc_machine_extension.Spec_machines_shops_agent-shop7-89ba3e6a_6033414F = AzureMonitorWindowsAgent',
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_log_analytics_workspace_table_custom_log.Spec_customLogs_orders_Table_99E16C48 = Orders_CL',
      'azurerm_log_analytics_workspace_table_custom_log.Spec_tables_payments_F1B28670 = Payments_CL',
      'azurerm_monitor_data_collection_endpoint.Spec_endpoints_fleet_0DD4E2D8 = fleet',
      'azurerm_monitor_data_collection_rule.Spec_customLogs_orders_73217887 = orders',
      'azurerm_monitor_data_collection_rule.Spec_rules_linux_BD984C8F = linux',
      'azurerm_monitor_data_collection_rule.Spec_rules_windows_B453BB3F = windows',
      'azurerm_monitor_data_collection_rule.Spec_workspaceTransforms_queries_C6B4062A = queries',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_shops_windows-7268dadd-shop7-89ba3e6a_E2DEA7B4 = windows-7268dadd',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_web_linux-a1e970c9-web1-4cf01c08_988E6261 = linux-a1e970c9',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_web_linux-a1e970c9-web2-3e8a2386_CDF433F4 = linux-a1e970c9',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_web_orders-fded04a7-web1-4cf01c08_C1A99C5A = orders-fded04a7',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_web_orders-fded04a7-web2-3e8a2386_DEC6D396 = orders-fded04a7',
      'azurerm_monitor_data_collection_rule_association.configurationAccessEndpoint-web1-4cf01c08 = configurationAccessEndpoint',
      'azurerm_monitor_data_collection_rule_association.configurationAccessEndpoint-web2-3e8a2386 = configurationAccessEndpoint',
      'azurerm_monitor_workspace.Spec_azureMonitorWorkspaces_metrics_C7A34E2C = metrics',
      'azurerm_resource_group.Spec_resourceGroups_rg-monitor_167F510F = rg-monitor',
      'azurerm_virtual_machine_extension.Spec_machines_web_agent-web1-4cf01c08_D95A85B8 = AzureMonitorLinuxAgent',
      'azurerm_virtual_machine_extension.Spec_machines_web_agent-web2-3e8a2386_26C31484 = AzureMonitorLinuxAgent',
    ],
    pulumi: [
      'AzureMonitorWorkspace$azure-native:monitor:AzureMonitorWorkspace::spec-metrics = metrics',
      'CustomLog$azure-native:monitor:DataCollectionRule::spec-orders = orders',
      'CustomLog$azure-native:operationalinsights:Table::spec-orders-Table = Orders_CL',
      'DataCollectionEndpoint$azure-native:monitor:DataCollectionEndpoint::spec-fleet = fleet',
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-linux = linux',
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-windows = windows',
      'DataCollectionRule$azure-native:resources:Resource::spec-payments = payments',
      'LogAnalyticsTable$azure-native:operationalinsights:Table::spec-payments = Payments_CL',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-web-agent-web1-4cf01c08 = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-web-agent-web2-3e8a2386 = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:hybridcompute:MachineExtension::spec-shops-agent-shop7-89ba3e6a = AzureMonitorWindowsAgent',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-shops-windows-7268dadd-shop7-89ba3e6a = windows-7268dadd',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-web-linux-a1e970c9-web1-4cf01c08 = linux-a1e970c9',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-web-linux-a1e970c9-web2-3e8a2386 = linux-a1e970c9',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-web-orders-fded04a7-web1-4cf01c08 = orders-fded04a7',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-web-orders-fded04a7-web2-3e8a2386 = orders-fded04a7',
      'ResourceGroup$azure-native:resources:ResourceGroup::spec-rg-monitor = rg-monitor',
      'WorkspaceTransform$azure-native:monitor:DataCollectionRule::spec-queries = queries',
      'azure-native:monitor:DataCollectionRuleAssociation::configurationAccessEndpoint-web1-4cf01c08 = configurationAccessEndpoint',
      'azure-native:monitor:DataCollectionRuleAssociation::configurationAccessEndpoint-web2-3e8a2386 = configurationAccessEndpoint',
    ],
  },
  'examples/specs/direct-to-storage.yaml': {
    terraform: [
      'azurerm_monitor_data_collection_rule.Spec_rules_archive_CFC213FD = archive',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_domain_archive-9ee2a09e-dc1-83187370_A208698D = archive-9ee2a09e',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_domain_archive-9ee2a09e-dc2-d007d275_41FB862D = archive-9ee2a09e',
      'azurerm_role_assignment.Spec_machines_domain_azure-event-hubs-data-sender-ec11ad04_D3250BAA = ${uuidv5("6f1d4c1e-5c0a-5d0b-9a39-6d3a6f2b8c11", "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-stream/providers/microsoft.eventhub/namespaces/stream/eventhubs/security|${data.azurerm_user_assigned_identity.Spec_machines_domain_Identity-bbb765b7_DC5002B2.principal_id}|2b629674-e913-4c01-ae53-ef4638d8f975")}',
      'azurerm_role_assignment.Spec_machines_domain_storage-blob-data-contributor-848a9f2e_48CED7C9 = ${uuidv5("6f1d4c1e-5c0a-5d0b-9a39-6d3a6f2b8c11", "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-archive/providers/microsoft.storage/storageaccounts/archive|${data.azurerm_user_assigned_identity.Spec_machines_domain_Identity-bbb765b7_DC5002B2.principal_id}|ba92f5b4-2d11-453d-a403-e96b0029c9fe")}',
      'azurerm_virtual_machine_extension.Spec_machines_domain_agent-dc1-83187370_91A17C55 = AzureMonitorWindowsAgent',
      'azurerm_virtual_machine_extension.Spec_machines_domain_agent-dc2-d007d275_D4DC5FBD = AzureMonitorWindowsAgent',
    ],
    pulumi: [
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-archive = archive',
      'MonitoredMachines$azure-native:authorization:RoleAssignment::spec-domain-azure-event-hubs-data-sender-ec11ad04 = 3656cd81-40e7-5e02-8abe-f23b2da7e4a0',
      'MonitoredMachines$azure-native:authorization:RoleAssignment::spec-domain-storage-blob-data-contributor-848a9f2e = 2c1370ac-121f-5644-9a4a-305b380851d6',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-domain-agent-dc1-83187370 = AzureMonitorWindowsAgent',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-domain-agent-dc2-d007d275 = AzureMonitorWindowsAgent',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-domain-archive-9ee2a09e-dc1-83187370 = archive-9ee2a09e',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-domain-archive-9ee2a09e-dc2-d007d275 = archive-9ee2a09e',
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
  'examples/specs/mixed-fleet.yaml': {
    terraform: [
      'azurerm_arc_machine_extension.Spec_machines_shop_agent-till1-0d2d8eac_4EF1B79D = AzureMonitorWindowsAgent',
      'azurerm_arc_machine_extension.Spec_machines_shop_agent-till2-7842e334_B7384824 = AzureMonitorWindowsAgent',
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_monitor_data_collection_endpoint.Spec_endpoints_north_E5094D38 = north',
      'azurerm_monitor_data_collection_endpoint.Spec_endpoints_west_4AE018D4 = west',
      'azurerm_monitor_data_collection_rule.Spec_rules_linux_BD984C8F = linux',
      'azurerm_monitor_data_collection_rule.Spec_rules_windows_B453BB3F = windows',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_shop_linux-a1e970c9-front-e955007e_66D6451B = linux-a1e970c9',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_shop_linux-a1e970c9-jobs-1-b028d4d7_A2335D94 = linux-a1e970c9',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_shop_linux-a1e970c9-jobs-2-86aec129_DEC369B1 = linux-a1e970c9',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_shop_windows-7268dadd-db1-80a386fc_0CACD963 = windows-7268dadd',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_shop_windows-7268dadd-till1-0d2d8eac_23844FE1 = windows-7268dadd',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_shop_windows-7268dadd-till2-7842e334_8B7ADB56 = windows-7268dadd',
      'azurerm_monitor_data_collection_rule_association.configurationAccessEndpoint-db1-80a386fc = configurationAccessEndpoint',
      'azurerm_monitor_data_collection_rule_association.configurationAccessEndpoint-front-e955007e = configurationAccessEndpoint',
      'azurerm_monitor_data_collection_rule_association.configurationAccessEndpoint-jobs-1-b028d4d7 = configurationAccessEndpoint',
      'azurerm_monitor_data_collection_rule_association.configurationAccessEndpoint-jobs-2-86aec129 = configurationAccessEndpoint',
      'azurerm_monitor_data_collection_rule_association.configurationAccessEndpoint-till1-0d2d8eac = configurationAccessEndpoint',
      'azurerm_monitor_data_collection_rule_association.configurationAccessEndpoint-till2-7842e334 = configurationAccessEndpoint',
      'azurerm_virtual_machine_extension.Spec_machines_shop_agent-db1-80a386fc_E1DF2D18 = AzureMonitorWindowsAgent',
      'azurerm_virtual_machine_scale_set_extension.Spec_machines_shop_agent-front-e955007e_5CE06C61 = AzureMonitorLinuxAgent',
      'azurerm_virtual_machine_scale_set_extension.Spec_machines_shop_agent-jobs-0f0b8dc3_6DB224F9 = AzureMonitorLinuxAgent',
    ],
    pulumi: [
      'DataCollectionEndpoint$azure-native:monitor:DataCollectionEndpoint::spec-north = north',
      'DataCollectionEndpoint$azure-native:monitor:DataCollectionEndpoint::spec-west = west',
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-linux = linux',
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-windows = windows',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-shop-agent-db1-80a386fc = AzureMonitorWindowsAgent',
      'MonitoredMachines$azure-native:compute:VirtualMachineScaleSetExtension::spec-shop-agent-front-e955007e = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:compute:VirtualMachineScaleSetExtension::spec-shop-agent-jobs-0f0b8dc3 = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:hybridcompute:MachineExtension::spec-shop-agent-till1-0d2d8eac = AzureMonitorWindowsAgent',
      'MonitoredMachines$azure-native:hybridcompute:MachineExtension::spec-shop-agent-till2-7842e334 = AzureMonitorWindowsAgent',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-shop-linux-a1e970c9-front-e955007e = linux-a1e970c9',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-shop-linux-a1e970c9-jobs-1-b028d4d7 = linux-a1e970c9',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-shop-linux-a1e970c9-jobs-2-86aec129 = linux-a1e970c9',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-shop-windows-7268dadd-db1-80a386fc = windows-7268dadd',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-shop-windows-7268dadd-till1-0d2d8eac = windows-7268dadd',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-shop-windows-7268dadd-till2-7842e334 = windows-7268dadd',
      'azure-native:monitor:DataCollectionRuleAssociation::configurationAccessEndpoint-db1-80a386fc = configurationAccessEndpoint',
      'azure-native:monitor:DataCollectionRuleAssociation::configurationAccessEndpoint-front-e955007e = configurationAccessEndpoint',
      'azure-native:monitor:DataCollectionRuleAssociation::configurationAccessEndpoint-jobs-1-b028d4d7 = configurationAccessEndpoint',
      'azure-native:monitor:DataCollectionRuleAssociation::configurationAccessEndpoint-jobs-2-86aec129 = configurationAccessEndpoint',
      'azure-native:monitor:DataCollectionRuleAssociation::configurationAccessEndpoint-till1-0d2d8eac = configurationAccessEndpoint',
      'azure-native:monitor:DataCollectionRuleAssociation::configurationAccessEndpoint-till2-7842e334 = configurationAccessEndpoint',
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
  'examples/specs/proxy.yaml': {
    terraform: [
      'azurerm_arc_machine_extension.Spec_machines_branches_agent-till1-0d2d8eac_061EAF18 = AzureMonitorLinuxAgent',
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_monitor_data_collection_rule.Spec_rules_linux_BD984C8F = linux',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_branches_linux-a1e970c9-till1-0d2d8eac_40810BB0 = linux-a1e970c9',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_cloud_linux-a1e970c9-web1-4cf01c08_A99DB31B = linux-a1e970c9',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_cloud_linux-a1e970c9-web2-3e8a2386_24B8AB80 = linux-a1e970c9',
      'azurerm_virtual_machine_extension.Spec_machines_cloud_agent-web1-4cf01c08_30AD7506 = AzureMonitorLinuxAgent',
      'azurerm_virtual_machine_extension.Spec_machines_cloud_agent-web2-3e8a2386_1BC20628 = AzureMonitorLinuxAgent',
    ],
    pulumi: [
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-linux = linux',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-cloud-agent-web1-4cf01c08 = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-cloud-agent-web2-3e8a2386 = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:hybridcompute:MachineExtension::spec-branches-agent-till1-0d2d8eac = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-branches-linux-a1e970c9-till1-0d2d8eac = linux-a1e970c9',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-cloud-linux-a1e970c9-web1-4cf01c08 = linux-a1e970c9',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-cloud-linux-a1e970c9-web2-3e8a2386 = linux-a1e970c9',
    ],
  },
  'examples/specs/quick-start.yaml': {
    terraform: [
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_monitor_data_collection_rule.Spec_rules_linux_BD984C8F = linux',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_web_linux-a1e970c9-web1-4cf01c08_988E6261 = linux-a1e970c9',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_web_linux-a1e970c9-web2-3e8a2386_CDF433F4 = linux-a1e970c9',
      'azurerm_virtual_machine_extension.Spec_machines_web_agent-web1-4cf01c08_D95A85B8 = AzureMonitorLinuxAgent',
      'azurerm_virtual_machine_extension.Spec_machines_web_agent-web2-3e8a2386_26C31484 = AzureMonitorLinuxAgent',
    ],
    pulumi: [
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-linux = linux',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-web-agent-web1-4cf01c08 = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-web-agent-web2-3e8a2386 = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-web-linux-a1e970c9-web1-4cf01c08 = linux-a1e970c9',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-web-linux-a1e970c9-web2-3e8a2386 = linux-a1e970c9',
    ],
  },
  'examples/specs/shared-identity.yaml': {
    terraform: [
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_monitor_data_collection_rule.Spec_rules_linux_BD984C8F = linux',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_workers_linux-a1e970c9-worker1-dfa9f368_05684BA7 = linux-a1e970c9',
      'azurerm_monitor_data_collection_rule_association.Spec_machines_workers_linux-a1e970c9-worker2-7ec0ba90_10B56C42 = linux-a1e970c9',
      'azurerm_user_assigned_identity.Spec_identities_fleet_1862318C = fleet',
      'azurerm_virtual_machine_extension.Spec_machines_workers_agent-worker1-dfa9f368_7C629796 = AzureMonitorLinuxAgent',
      'azurerm_virtual_machine_extension.Spec_machines_workers_agent-worker2-7ec0ba90_366C3C6D = AzureMonitorLinuxAgent',
    ],
    pulumi: [
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-linux = linux',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-workers-agent-worker1-dfa9f368 = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:compute:VirtualMachineExtension::spec-workers-agent-worker2-7ec0ba90 = AzureMonitorLinuxAgent',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-workers-linux-a1e970c9-worker1-dfa9f368 = linux-a1e970c9',
      'MonitoredMachines$azure-native:monitor:DataCollectionRuleAssociation::spec-workers-linux-a1e970c9-worker2-7ec0ba90 = linux-a1e970c9',
      'UserAssignedIdentity$azure-native:managedidentity:UserAssignedIdentity::spec-fleet = fleet',
    ],
  },
  'examples/specs/windows-clients.yaml': {
    terraform: [
      'azapi_resource.Spec_windowsClients_contoso_Contributor_7ABDDEA0 = bfec9725-128c-5f57-aa46-9832b98ac70f',
      'azapi_resource.Spec_windowsClients_contoso_F01666D8 = 00000000-0000-0000-0000-000000000000',
      'azapi_resource.Spec_windowsClients_contoso_clients-61273066-clients_7172E131 = clients-61273066',
      'azurerm_log_analytics_workspace.Spec_workspaces_logs_C755A10D = logs',
      'azurerm_monitor_data_collection_rule.Spec_rules_clients_10ED865F = clients',
    ],
    pulumi: [
      'DataCollectionRule$azure-native:monitor:DataCollectionRule::spec-clients = clients',
      'LogAnalyticsWorkspace$azure-native:operationalinsights:Workspace::spec-logs = logs',
      'WindowsClientAgents$azure-native:authorization:RoleAssignment::spec-contoso-Contributor = bfec9725-128c-5f57-aa46-9832b98ac70f',
      'WindowsClientAgents$azure-native:monitor:DataCollectionRuleAssociation::spec-contoso-clients-61273066-clients = clients-61273066',
      'WindowsClientAgents$azure-native:resources:DeploymentAtTenantScope::spec-contoso = 00000000-0000-0000-0000-000000000000',
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
