/** `azmon plan`: what a spec makes, in Azure's words or in an engine's. */
import { nearest } from '../core/nearest';
import { printed } from '../core/plan';
import { type LoadedSpec, loadSpec } from '../core/spec/load';
import { report } from './report';
import { rulesInstead } from './rules-instead';
import { Misuse, type Streams, readText } from './streams';

type Render = (file: string, spec: LoadedSpec) => Promise<unknown>;

/** Each engine loads its packages when it is asked for. */
const engines: { readonly [engine: string]: Render } = {
  arm: (_, spec) => Promise.resolve(armOf(spec)),
  terraform: async (file, spec) =>
    (await loaded('terraform', ['cdktf', 'constructs'], import('./engines/terraform'))).synthesise(
      file,
      spec,
    ),
  pulumi: async (file, spec) =>
    (
      await loaded('pulumi', ['@pulumi/pulumi', '@pulumi/azure-native'], import('./engines/pulumi'))
    ).registered(file, spec),
};

export async function plan(
  files: readonly string[],
  options: { readonly json?: unknown; readonly engine?: unknown },
  { out, err, colour = false }: Streams,
): Promise<number> {
  const [file, ...others] = files;
  if (file === undefined || others.length) throw new Misuse('Name one spec to plan.');
  const engine = typeof options.engine === 'string' ? options.engine : 'arm';
  const render = Object.hasOwn(engines, engine) ? engines[engine] : undefined;
  if (!render) {
    const meant = nearest(engine, Object.keys(engines));
    throw new Misuse(
      `There is no engine "${engine}". ${meant ? `Did you mean "${meant}"?` : `There are ${Object.keys(engines).join(', ')}.`}`,
    );
  }
  const text = readText(file);
  const instead = rulesInstead(file, text);
  if (instead) {
    err(report(file, instead, colour));
    return 1;
  }
  const spec = loadSpec(text);
  if (spec.problems.length) err(report(file, spec.problems, colour));
  if (spec.problems.some(({ problem }) => problem.severity === 'error')) return 1;
  const rendered = await render(file, spec);
  out(options.json || engine !== 'arm' ? `${JSON.stringify(rendered, undefined, 2)}\n` : summary(spec));
  return 0;
}

const resourcesOf = ({ planned }: LoadedSpec) =>
  planned.flatMap(
    ({ conceived: { plan: made, shared } }) =>
      made?.resources.filter((resource) => !shared.has(resource)) ?? [],
  );

const armOf = (spec: LoadedSpec) => resourcesOf(spec).map(printed);

function summary(spec: LoadedSpec): string {
  const bodies = armOf(spec);
  const blocks = bodies.map(({ type, apiVersion, name, body, ...place }) => {
    const where = Object.entries(place).map(([key, value]) => `  ${key}: ${String(value)}`);
    const text = JSON.stringify(body, undefined, 2)
      .split('\n')
      .map((line) => `  ${line}`);
    return [`${type}@${apiVersion} ${String(name)}`, ...where, ...text].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n${bodies.length} resource${bodies.length === 1 ? '' : 's'}\n`;
}

async function loaded<T>(engine: string, packages: readonly string[], loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new Misuse(
      `The engine "${engine}" needs ${packages.join(' and ')}: npm install ${packages.join(' ')}`,
    );
  }
}
