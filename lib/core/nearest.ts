/** The likely slip: which known word a wrong one was meant to be. */

/** The known word nearest to what was written, if one is near enough to be meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const plain = simplify(written);
  let best: string | undefined;
  let looked = 0;
  let least = Math.max(1, Math.floor(plain.length / 3)) + 1;
  for (const word of known) {
    if (++looked > mostLooked) break;
    const distance = distanceBetween(plain, simplify(word), least);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

/** ` Did you mean "daemon"?` */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const word = nearest(written, known);
  return word === undefined ? undefined : `Did you mean "${word}"?`;
}

/** Among more than so many, a person is not helped by one. */
const mostLooked = 1000;

const simplify = (word: string) =>
  word
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');

/** So short a word is a letter away from too many others: it is meant only where it is written. */
const distanceBetween = (written: string, word: string, limit: number) =>
  word.length < 3 ? (written === word ? 0 : limit) : editDistance(written, word, limit);

/** Steps from one word to another, a swap of neighbours counting as one; `limit` where it is that many or more. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        at(above, j) + 1,
        at(row, j - 1) + 1,
        at(above, j - 1) + (same ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : limit,
      );
    }
    [before, above] = [above, row];
  }
  return at(above, to.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;
