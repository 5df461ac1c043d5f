import { ProblemKind, quoted } from '../problem';

export const nameOfOthers = new ProblemKind(
  'AMC0617',
  'What Azure’s portal and policies make under names of their own is theirs.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/vm/vminsights-enable',
  },
);

/**
 * Sources: the built-in policies for VM insights; for the rules that the portal makes,
 * https://learn.microsoft.com/azure/azure-monitor/vm/vminsights-enable and
 * https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-monitoring-enable
 */
const makers: readonly { readonly name: RegExp; readonly who: string }[] = [
  { name: /^VMInsights-Dcr-Association$/i, who: 'the policies for VM insights' },
  { name: /^assoc-[a-z0-9]{13}$/i, who: 'the policies that associate rules' },
  { name: /^MSVMI-/i, who: 'the portal, for VM insights' },
  { name: /^MSVMOtel-/i, who: 'the portal, for OpenTelemetry metrics of machines' },
  { name: /^MSProm-/i, who: 'the portal, for managed Prometheus' },
  { name: /^MSCI-/i, who: 'the portal, for Container insights' },
];

/** Whoever comes second fails, or writes over what the first one made. */
export function* namesAreOurs({ name }: { readonly name?: unknown }) {
  const maker = typeof name === 'string' ? makers.find((one) => one.name.test(name)) : undefined;
  if (maker)
    yield nameOfOthers.at(
      ['name'],
      `Names like ${quoted(String(name))} are given by ${maker.who}, which would write over this one, or fail because it is there.`,
      'Give another name, or adopt what is there.',
    );
}
