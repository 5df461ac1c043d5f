/** Written programs as the compiler sees them: they are right, and every word that has an enum is a member of it. */
import { join } from 'node:path';
import ts from 'typescript';
import { makers } from '../../../lib/core/write/program';
import { writePulumi } from '../../../lib/core/write/pulumi';
import { writeTerraform } from '../../../lib/core/write/terraform';
import { root, specs } from '../../support/specs';
import { compiled } from './compiled';
import { dataOf } from './programs';
import { withInputs } from './with-inputs';

jest.setTimeout(180_000);

const written = Object.fromEntries(
  [...specs.map((spec) => [spec, dataOf(spec)] as const), ['inputs', withInputs] as const].flatMap(
    ([name, data], i) => [
      [`terraform-${i}.ts`, `// ${name}\n${writeTerraform(data)}`],
      [`pulumi-${i}.ts`, `// ${name}\n${writePulumi(data)}`],
    ],
  ),
);
const { program, complaints } = compiled(written);
const checker = program.getTypeChecker();

it('compile', () => {
  expect(complaints).toEqual([]);
});

it('fails to compile where a word is misspelt, or a noun is not there', () => {
  const slips = {
    'terraform-slip.ts': writeTerraform({
      rules: { one: { resourceGroup: 'rg', destinations: ['nowhere'] } },
    }),
    'pulumi-slip.ts': writePulumi({ rules: { one: { resourceGroup: 'rg', kind: 'Linux' } } }).replace(
      "'Linux'",
      "'Linus'",
    ),
  };
  expect(compiled(slips).complaints).toEqual([
    expect.stringMatching(/^terraform-slip.ts: .*'string' is not assignable/),
    expect.stringMatching(/^pulumi-slip.ts: .*"Linus"/),
  ]);
});

type Build = (inside: unknown) => unknown;

interface Place {
  readonly where: string;
  readonly member: string;
  readonly data: unknown;
}

/** Every place of a member of an enum in the props of a noun, and data that has it there. */
const places = Object.entries(makers).flatMap(([section, maker]) => {
  const construct = checker.getTypeOfSymbol(exported(maker)).getConstructSignatures()[0];
  const props = construct?.getParameters()[2];
  if (!props) throw new Error(`${maker} takes no props.`);
  const noun: Build = (inside) => ({ [section]: { one: inside } });
  return [...placesIn(checker.getTypeOfSymbol(props), section, noun)];
});

function* placesIn(given: ts.Type, where: string, build: Build): Iterable<Place> {
  const type = checker.getNonNullableType(given);
  if (type.flags & ts.TypeFlags.EnumLike) {
    for (const member of (type.isUnion() ? type.types : [type]) as ts.StringLiteralType[])
      yield { where, member: `${type.symbol.name}.${member.symbol.name}`, data: build(member.value) };
  } else if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    if (item) yield* placesIn(item, `${where}[]`, (inside) => build([inside]));
  } else if (factoriesOf(type).length) {
    for (const factory of factoriesOf(type)) {
      const props = factory.type.getCallSignatures()[0]?.getParameters().at(-1);
      const made: Build = (inside) => build({ [factory.name]: inside });
      if (props) yield* placesIn(checker.getTypeOfSymbol(props), `${where}.${factory.name}`, made);
    }
  } else if (type.flags & ts.TypeFlags.Object && !/^I[A-Z]/.test(type.symbol.name)) {
    const value = checker.getIndexInfosOfType(type)[0]?.type;
    if (value) yield* placesIn(value, `${where}.*`, (inside) => build({ any: inside }));
    for (const property of checker.getPropertiesOfType(type))
      yield* placesIn(checker.getTypeOfSymbol(property), `${where}.${property.name}`, (inside) =>
        build({ [property.name]: inside }),
      );
  }
}

function factoriesOf(type: ts.Type) {
  const statics = type.isClass() ? checker.getTypeOfSymbol(type.symbol).getProperties() : [];
  return statics
    .filter(({ name }) => name !== 'prototype')
    .map((factory) => ({ name: factory.name, type: checker.getTypeOfSymbol(factory) }));
}

function exported(name: string): ts.Symbol {
  const index = program.getSourceFile(join(root, 'lib/index.ts'));
  const module = index && checker.getSymbolAtLocation(index);
  const found = module && checker.getExportsOfModule(module).find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not exported.`);
  return found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
}

const wheres = [...new Set(places.map(({ where }) => where))];

it('knows the words of every part of a noun', () => {
  expect(wheres).toEqual(
    expect.arrayContaining([
      'workspaces.sku',
      'tables.columns.*',
      'customLogs.source.textLogs.recordStartTimestampFormat',
      'rules.sources[].syslog.facilities[]',
      'rules.sources[].dnsLogs.filters[].rules[].field',
      'rules.references.storageBlobs[].lookupType',
    ]),
  );
});

it.each(wheres)('says the words of %s as members of their enum', (where) => {
  const words = places.filter((place) => place.where === where);
  expect(words.filter(({ data, member }) => !writeTerraform(data).includes(member))).toEqual([]);
  for (const { data, member } of words) {
    const [name = ''] = member.split('.');
    expect(writeTerraform(data)).toMatch(new RegExp(`import \\{[^}]*\\b${name}\\b`));
  }
});
