/**
 * How much one data collection rule holds. Microsoft does not say whether the counts for counters, facilities and
 * queries are per source or per rule; they are counted per source, here and nowhere else.
 * Source: https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits#data-collection-rules
 */
export const ruleLimits = {
  sources: 10,
  flows: 10,
  streams: 10,
  workspaces: 10,
  extensions: 10,
  extensionSettingsBytes: 32 * 1024,
  transformCharacters: 15_360,
} as const;

/** Source: https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-overview */
export const machineLimits = { rules: 30 } as const;

export const sourceLimits = {
  counterSpecifiers: 100,
  facilityNames: 20,
  xPathQueries: 100,
} as const;

/** Source: https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-windows-events */
export const queryLimits = { expressions: 20 } as const;

/**
 * How long tables keep data, in days.
 * Source: https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
 */
export const retentionLimits = {
  least: 4,
  mostInteractive: 730,
  /** What is kept in all, beyond two years, is counted in whole years. */
  longTerm: [1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018, 4383],
} as const;
