// Who may import whom in lib. The arrows of the design: core knows no engine, and the engines not each other.
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

/** Imports from these places may only go to those. */
const only = (name, comment, from, ...to) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { pathNot: to },
});
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    only(
      'core-stands-alone',
      'core imports core, the vendored libraries and Node’s hashes.',
      { path: '^lib/core/' },
      '^lib/(core|vendor)/',
      '^(node:)?crypto$',
    ),
    never(
      'parts-before-the-model',
      'What a source, a destination or a preset is, hangs on no rule that has one.',
      { path: '^lib/core/(azure|sources|destinations|presets|xpath|kql)/' },
      { path: '^lib/core/(model|rules|collection|spec|import|write)/' },
    ),
    never(
      'model-before-rules',
      'What a rule comes to is known before anything is asked of it, and that before a noun plans.',
      { path: '^lib/core/(model|machines|health)/' },
      { path: '^lib/core/(rules|collection|spec|import|write)/' },
    ),
    never(
      'rules-before-nouns',
      'What must hold is said of models, whichever noun has one.',
      { path: '^lib/core/rules/' },
      { path: '^lib/core/(collection|spec|import|write)/' },
    ),
    only(
      'terraform-on-core',
      'The Terraform face imports core, cdktf, constructs, and types of the bindings.',
      { path: '^lib/terraform/' },
      '^lib/(core|terraform)/',
      '^(node:)?fs$',
      packages('cdktf', 'constructs', '@cdktf/provider-azurerm'),
    ),
    only(
      'pulumi-on-core',
      'The Pulumi face imports core and Pulumi’s packages.',
      { path: '^lib/pulumi/' },
      '^lib/(core|pulumi)/',
      '^(node:)?fs$',
      packages('@pulumi/pulumi', '@pulumi/azure-native'),
    ),
    only(
      'jsii-surface',
      'The jsii surface exports core and the Terraform face.',
      { path: '^lib/index\\.ts$' },
      '^lib/(core|terraform)/',
    ),
    only(
      'command-line',
      'The command line imports core, vendored libraries and Node.',
      { path: '^lib/cli/' },
      '^lib/(cli|core|vendor|terraform|pulumi)/',
      '^(node:)?(fs|util)(/|$)',
      packages('cdktf', 'constructs', '@pulumi/pulumi'),
    ),
    only(
      'vendored',
      'Vendor files re-export one package each.',
      { path: '^lib/vendor/', pathNot: '^lib/vendor/kusto\\.ts$' },
      packages('zod', 'yaml'),
    ),
    only(
      'vendored-scripts',
      'The parser of KQL is no package: its files are read, and run in a context of their own.',
      { path: '^lib/vendor/kusto\\.ts$' },
      '^(node:)?(fs|path|vm)$',
    ),
    never(
      'bindings-as-types',
      'Loading the bindings costs every user of another language seconds: import their types only.',
      { path: '^lib/' },
      { path: packages('@cdktf/provider-azurerm'), dependencyTypesNot: ['type-only'] },
    ),
    never(
      'bindings-one-by-one',
      'The index of a bindings package loads thousands of modules: import one of them.',
      { path: '^lib/' },
      {
        path: [
          '@cdktf/provider-azurerm/lib/index',
          '@pulumi/azure-native/index',
          '@pulumi/azure-native/[^/]+/index',
        ],
        pathNot: '@pulumi/azure-native/types/index',
      },
    ),
    never(
      'engines-when-asked',
      'The command line loads an engine only when it is asked for.',
      { path: '^lib/cli/', pathNot: '^lib/cli/engines/' },
      {
        path: ['^lib/(terraform|pulumi|cli/engines)/', packages('cdktf', 'constructs', '@pulumi/pulumi')],
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'schema-alone-knows-zod',
      'Shapes are said in lib/core/schema.ts, and what is wrong with them in issues.ts.',
      { path: '^lib/', pathNot: ['^lib/core/(schema|issues)\\.ts$', '^lib/vendor/'] },
      { path: ['^lib/vendor/zod', packages('zod')] },
    ),
    never(
      'specs-alone-know-yaml',
      'YAML is the business of specs and of the command line.',
      { path: '^lib/', pathNot: ['^lib/core/spec/', '^lib/cli/', '^lib/vendor/'] },
      { path: ['^lib/vendor/yaml', packages('yaml')] },
    ),
    never(
      'kql-alone-knows-its-parser',
      'The parser of KQL costs a second: it is loaded when a transformation is there to be read.',
      { path: '^lib/', pathNot: ['^lib/core/kql/parser\\.ts$', '^lib/vendor/'] },
      { path: '^lib/vendor/kusto' },
    ),
    never('no-circles', 'Not even of types.', {}, { circular: true }),
    never(
      'no-orphans',
      'Every file is imported, or is an entry.',
      { orphan: true, pathNot: '^lib/(index|core/index|pulumi/index|cli/main)\\.ts$' },
      {},
    ),
    never('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.lib.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'types', 'default'],
    },
  },
};
