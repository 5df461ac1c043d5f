/** The first thing in a query that Windows would not take: where it is, what it is, what would be right. */
export class Fault extends Error {
  constructor(
    /** How many characters stand before it. */
    readonly at: number,
    message: string,
    readonly cure?: string,
  ) {
    super(message);
  }
}

/** Users count from one. */
export const character = (at: number) => `character ${at + 1}`;
