/** `azmon check`: every problem of every spec, where it is. */
import { isError } from '../core/noun';
import { loadSpec } from '../core/spec/load';
import { asJson, report } from './report';
import { rulesInstead } from './rules-instead';
import { Misuse, type Streams, readText } from './streams';

export async function check(
  files: readonly string[],
  options: { readonly json?: unknown },
  { out, colour = false }: Streams,
): Promise<number> {
  if (files.length === 0) throw new Misuse('Name the specs to check.');
  const checked = files.map((file) => {
    const text = readText(file);
    return { file, problems: rulesInstead(file, text) ?? loadSpec(text).problems };
  });
  if (options.json)
    out(
      `${JSON.stringify(
        checked.flatMap(({ file, problems }) => problems.map(({ problem, at }) => asJson(file, problem, at))),
        undefined,
        2,
      )}\n`,
    );
  else for (const { file, problems } of checked) out(report(file, problems, colour));
  return Promise.resolve(
    checked.some(({ problems }) => problems.some(({ problem }) => isError(problem))) ? 1 : 0,
  );
}
