/** The retired agent beside ours: in a stack that installs both, what both collect arrives twice. */
import { Annotations, Aspects, type IAspect, TerraformStack } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { retiredAgent, retiredAgentWords } from '../core/rules/agents-stand-alone';

const WATCHED = Symbol.for('azure-monitor-constructs.terraform.retired-agents');

/** Warns once at each resource of the stack that installs the retired agent. */
export function noticeRetiredAgents(construct: Construct): void {
  const stack = TerraformStack.of(construct) as TerraformStack & { [WATCHED]?: true };
  if (stack[WATCHED]) return;
  stack[WATCHED] = true;
  Aspects.of(stack).add(new Notice());
}

interface Extension extends IConstruct {
  readonly terraformResourceType?: string;
  readonly typeInput?: unknown;
}

class Notice implements IAspect {
  visit(node: Extension): void {
    const { terraformResourceType, typeInput } = node;
    if (!terraformResourceType?.endsWith('_extension') || typeof typeInput !== 'string') return;
    const words = retiredAgentWords(typeInput);
    if (words) Annotations.of(node).addWarning(retiredAgent.at([], ...words).toString());
  }
}
