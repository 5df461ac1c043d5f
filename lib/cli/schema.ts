/** `azmon schema`: the JSON Schema of a spec. */
import { specSchema } from '../core/spec/json-schema';
import { Misuse, type Streams } from './streams';

export async function schema(files: readonly string[], _options: object, { out }: Streams): Promise<number> {
  if (files.length) throw new Misuse('The schema is the same for every spec: name none.');
  out(`${JSON.stringify(specSchema(), undefined, 2)}\n`);
  return Promise.resolve(0);
}
