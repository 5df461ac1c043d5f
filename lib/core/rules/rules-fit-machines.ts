import { type Fleet, firstOfForms, formOf, rulesFor, shownMachine } from '../machines/fleet';
import { ScaleSetMode } from '../machines/machine';
import { shownHandle } from '../handle';
import { ProblemKind, listed, quoted } from '../problem';

const see =
  'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-associations';
export const followsNothing = new ProblemKind(
  'AMC0610',
  'Of a flexible scale set the instances follow rules, of a uniform one the scale set itself.',
  { see },
);
export const notFollowed = new ProblemKind(
  'AMC0611',
  'Machines follow rules that have them collect something.',
  {
    see,
  },
);
export const fitsNoMachine = new ProblemKind('AMC0612', 'A rule finds something on one of its machines.', {
  severity: 'warning',
  see,
});

/** Azure takes no association of a scale set in flexible mode, and none of an instance in uniform mode. */
export function* flexibleScaleSetsHaveInstances({ machines, rules, endpoints }: Fleet) {
  if (rules.length + endpoints.length === 0) return;
  for (const machine of firstOfForms(machines))
    if (machine.mode === ScaleSetMode.FLEXIBLE && machine.instances?.length === 0)
      yield followsNothing.at(
        formOf(machine),
        `"${shownMachine(machine)}" is a scale set in flexible mode, with which Azure associates neither rules nor endpoints.`,
        'Give "instances", the virtual machines in it; where they come and go, let Azure Policy associate them.',
      );
    else if (machine.mode === ScaleSetMode.UNIFORM && machine.instances?.length)
      yield followsNothing.at(
        [...formOf(machine), 'instances'],
        `"${shownMachine(machine)}" is a scale set in uniform mode, which follows rules itself: its instances follow what it follows.`,
        'Leave out "instances".',
      );
}

const sentTo = ['Direct', 'PlatformTelemetry', 'WorkspaceTransforms'];

/** Rules to which data is sent, or that change what others send, are nothing for an agent. */
export function* rulesAreFollowed({ rules }: Fleet) {
  for (const [i, rule] of rules.entries()) {
    const kind = rule.follows?.kind;
    if (kind !== undefined && sentTo.includes(kind))
      yield notFollowed.at(
        ['rules', i],
        `${quoted(shownHandle(rule))} is a rule of kind ${quoted(kind)}, which no agent follows.`,
        'Leave it out.',
      );
  }
}

/** Agents that send by themselves do so as virtual machines. */
export function* arcServersSendToWorkspaces({ machines, rules }: Fleet) {
  for (const [i, rule] of rules.entries()) {
    if (rule.follows?.kind !== 'AgentDirectToStore') continue;
    const servers = machines.filter((one) => one.platform === 'arcServer' && rulesFor(one, [rule]).length);
    if (servers.length)
      yield notFollowed.at(
        ['rules', i],
        `${quoted(shownHandle(rule))} has agents send to storage or event hubs by themselves, and those of Arc servers cannot: ${listed(servers.map(shownMachine))}.`,
        'Monitor Arc servers apart.',
      );
  }
}

/** Azure associates it all the same, and nothing comes of it. */
export function* rulesFindAMachine({ machines, rules }: Fleet) {
  for (const [i, rule] of rules.entries())
    if (machines.length && !machines.some((machine) => rulesFor(machine, [rule]).length))
      yield fitsNoMachine.at(
        ['rules', i],
        `${quoted(shownHandle(rule))} finds something on ${listed(rule.follows?.systems ?? [])} only, and no machine here runs it.`,
        'Leave it out, or name the machines that it is for.',
      );
}
