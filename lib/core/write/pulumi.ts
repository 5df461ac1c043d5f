/** A spec as a program for Pulumi. */
import { SpecInputType } from '../spec/inputs';
import { type Code, declaration, importOf } from './code';
import type { Input } from './outline';
import { type Block, type Face, programOf } from './program';
import { commentText, keyText, quotedText } from './text';
import { dataOf, plainly } from './values';

/** TypeScript that makes with components what the spec says. */
export const writePulumi = (spec: unknown): string => programOf(spec, () => pulumi);

const pulumi: Face = {
  taken: ['config', 'pulumi'],
  text: quotedText,
  key: keyText,
  word: (name, member, text) => (member === undefined ? `${quotedText(text)} as ${name}` : quotedText(text)),
  secretType,
  inputValue: (constant) => constant,
  idOf: ({ key }) => key,
  madeAt: (id) => [quotedText(id)],
  existingAt: () => [],
  imports: (values) => [
    ...(values.isAsked ? ["import * as pulumi from '@pulumi/pulumi';"] : []),
    importOf([...values.used].sort(), 'azure-monitor-constructs/pulumi'),
  ],
  begins: ({ isAsked }) =>
    isAsked ? [{ kind: 'begin', text: declaration('config', { call: 'new pulumi.Config', args: [] }) }] : [],
  input: configured,
  ends: [],
};

/** The configuration tells it as an output, which no list of the components' arguments is. */
function secretType(of: SpecInputType, type: string | undefined): string | undefined {
  if (of === SpecInputType.LIST) return type === undefined ? 'any' : `any as ${type}`;
  return type === undefined ? undefined : `pulumi.Output<${type}>`;
}

/** How configuration is asked for values of each type. */
const kinds: { readonly [type in SpecInputType]: string } = {
  [SpecInputType.STRING]: '',
  [SpecInputType.NUMBER]: 'Number',
  [SpecInputType.BOOLEAN]: 'Boolean',
  [SpecInputType.LIST]: 'Object<string[]>',
  [SpecInputType.ANY]: 'Object<any>',
};

function configured({ name, type, description, default: usual, secure }: Input, constant: string): Block {
  const ask = (how: 'get' | 'require'): Code => ({
    call: `config.${how}${secure ? 'Secret' : ''}${kinds[type]}`,
    args: [quotedText(name)],
  });
  const value =
    usual === undefined || usual === null
      ? ask('require')
      : { either: ask('get'), or: dataOf(usual, plainly) };
  return {
    kind: 'begin',
    text: [...commentText(description ?? ''), declaration(constant, value)].join('\n'),
  };
}
