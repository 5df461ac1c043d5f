/** `azmon check`: every problem of every spec, where it is. */
import { isError } from '../core/noun';
import { looksImportable } from '../core/import/search';
import { readImported } from '../core/import/document';
import { loadSpec } from '../core/spec/load';
import { asJson, report } from './report';
import { Misuse, type Streams, readText } from './streams';

export async function check(
  files: readonly string[],
  options: { readonly json?: unknown },
  { out, err, colour = false }: Streams,
): Promise<number> {
  if (files.length === 0) throw new Misuse('Name the specs to check.');
  const checked = files.map((file) => {
    const text = readText(file);
    return { file, text, problems: loadSpec(text).problems };
  });
  if (options.json)
    out(
      `${JSON.stringify(
        checked.flatMap(({ file, problems }) => problems.map(({ problem, at }) => asJson(file, problem, at))),
        undefined,
        2,
      )}\n`,
    );
  else
    for (const { file, text, problems } of checked) {
      out(report(file, problems, colour));
      if (problems.length && looksImportable(readImported(text).data))
        err(
          `${file} is no spec, but it holds data collection rules. See them as one: azmon import ${file}\n`,
        );
    }
  return Promise.resolve(
    checked.some(({ problems }) => problems.some(({ problem }) => isError(problem))) ? 1 : 0,
  );
}
