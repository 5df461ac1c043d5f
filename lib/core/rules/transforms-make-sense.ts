import { type Columns, columnsOf } from '../azure/columns';
import type { CollectedRule } from '../model/collect';
import type { Flow } from '../model/flows';
import { type Transformation, isIdentity, problemsOf } from '../kql/check';
import { doubtful } from '../kql/kinds';
import type { Table } from '../kql/result';
import type { Problem } from '../problem';

/** Each transformation is read with the columns that come in, and what it makes is compared with the table it goes to. */
export function* transformsMakeSense(rule: CollectedRule): Generator<Problem> {
  if (!rule.checkTransforms) return;
  for (const flow of rule.flows) {
    if (isEmpty(flow)) {
      yield doubtful.at(
        [...flow.path, 'transformKql'],
        'This transformation is empty, and transforms nothing.',
        'Leave it out, or write "source".',
      );
    }
    const transformation = transformationOf(flow, rule);
    if (!transformation) continue;
    const unchanged = isIdentity(transformation.text);
    // What a standard stream has, its table has.
    if (unchanged && !transformation.declared) continue;
    const place = unchanged ? 'outputStream' : 'transformKql';
    for (const problem of problemsOf(transformation)) yield problem.within([...flow.path, place]);
  }
}

const isEmpty = ({ of: { transformKql: text } }: Flow) => typeof text === 'string' && !text.trim();

/** Undefined where its text, or what it is about, is known only at deployment. */
function transformationOf({ of, streams, targets }: Flow, rule: CollectedRule): Transformation | undefined {
  const text = of.transformKql ?? '';
  const [stream, second] = streams;
  if (typeof text !== 'string' || typeof stream !== 'string' || second !== undefined) return undefined;
  const output = of.outputStream ?? stream;
  // What Azure's own transformation makes of the records, nobody has written down.
  const source = of.builtInTransform === undefined ? sourceOf(stream, rule) : undefined;
  return {
    text,
    stream,
    columns: source?.columns,
    declared: source?.declared ?? false,
    stored: targets.some(({ kind }) => kind.property === 'logAnalytics'),
    table: typeof output === 'string' ? tableOf(output, rule) : undefined,
    keepsRest: of.captureOverflow !== false && of.captureOverflow !== undefined,
  };
}

function sourceOf(stream: string, { streamDeclarations }: CollectedRule) {
  const declaration = streamDeclarations.find(({ name }) => name === stream);
  if (!declaration) return { columns: columnsOf(stream), declared: false };
  const columns = inKql(declaration.columns);
  return Object.keys(columns).length ? { columns, declared: true } : undefined;
}

function tableOf(stream: string, { outputColumns }: CollectedRule): Table | undefined {
  const ours = outputColumns && Object.hasOwn(outputColumns, stream) ? outputColumns[stream] : undefined;
  const columns = ours ? inKql(ours) : columnsOf(stream);
  return columns && { name: stream, columns, ours: ours !== undefined };
}

/** Declarations say `boolean`, where KQL says `bool`; a type may be known only at deployment. */
const inKql = (columns: { readonly [column: string]: unknown }): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([column, type]) => [
      column,
      typeof type !== 'string' ? 'unknown' : type === 'boolean' ? 'bool' : type,
    ]),
  );
