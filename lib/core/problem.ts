/** What is wrong, where, and what would be right. */

export type Path = readonly (string | number)[];
export type Severity = 'error' | 'warning';

/** A kind of problem: a stable code and the sentence it stands for. `docs/problems.md` is made of these. */
export class ProblemKind {
  readonly severity: Severity;
  readonly see: string | undefined;

  constructor(
    readonly code: `AMC${number}`,
    /** What must hold. */
    readonly sentence: string,
    more: { readonly severity?: Severity; readonly see?: string } = {},
  ) {
    this.severity = more.severity ?? 'error';
    this.see = more.see;
  }

  at(path: Path, message: string, cure?: string): Problem {
    return new Problem(this, path, message, cure);
  }
}

export class Problem {
  constructor(
    readonly kind: ProblemKind,
    readonly path: Path,
    /** What was given, and why it cannot be. */
    readonly message: string,
    /** What would be right. */
    readonly cure?: string,
  ) {}

  get code(): string {
    return this.kind.code;
  }

  get severity(): Severity {
    return this.kind.severity;
  }

  get see(): string | undefined {
    return this.kind.see;
  }

  get text(): string {
    return this.cure ? `${this.message} ${this.cure}` : this.message;
  }

  /** The same problem elsewhere. */
  at(path: Path): Problem {
    return new Problem(this.kind, path, this.message, this.cure);
  }

  /** The same problem, seen from further out. */
  within(outer: Path): Problem {
    return this.at([...outer, ...this.path]);
  }

  toString(): string {
    const where = formatPath(this.path);
    return `${this.code} ${where ? `${where}: ` : ''}${this.text}${this.see ? ` (${this.see})` : ''}`;
  }
}

/** All problems of a noun or a spec, at once. It has no stack: the reader wrote none of those lines. */
export class ProblemsError extends Error {
  declare readonly problems: readonly Problem[];

  constructor(subject: string, problems: readonly Problem[]) {
    super(describeProblems(subject, problems.map(String)));
    this.name = 'ProblemsError';
    this.stack = this.message;
    // Not enumerable: what prints an error prints its message, not our objects after it.
    Object.defineProperty(this, 'problems', { value: problems });
  }
}

export function describeProblems(subject: string, lines: readonly string[]): string {
  const count = lines.length === 1 ? '1 problem' : `${lines.length} problems`;
  return [`${subject}: ${count}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** `flows[0].streams[1]`, and quotes where a key is not a plain word. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text ? `${text}.${step}` : step;
  }, '');
}

/** `"a", "b" and "c"` */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and', most = 8): string {
  if (words.length > most) return `${words.slice(0, most).map(quoted).join(', ')} … (${words.length} in all)`;
  if (words.length < 2) return words.map(quoted).join('');
  return `${words.slice(0, -1).map(quoted).join(', ')} ${joint} ${quoted(words.at(-1) ?? '')}`;
}

/** A user's text as it may stand in a message: quoted, on one line, not endless. */
export function quoted(text: string): string {
  // Whoever writes a password into an address does not want to read it in a log.
  const open = text.replace(/(:\/\/)[^/@\s]*@/g, '$1…@');
  const shown = open.length > 120 ? `${open.slice(0, 117)}…` : open;
  // A path of Windows reads as it was written.
  return /["\p{C}\u2028\u2029]/u.test(shown) ? JSON.stringify(shown) : `"${shown}"`;
}
