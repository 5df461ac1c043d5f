/** Every kind of problem, by code: `docs/problems.md` is made of these. */
import { estateProblems } from './estate';
import { gap } from './gap';
import { importProblems } from './import/problems';
import { overrideProblems } from './overrides';
import type { ProblemKind } from './problem';
import { stackProblems } from './stack-problems';
import * as rules from './rules/kinds';
import { shapeProblems } from './shape-problems';
import { unreadable } from './spec/document';
import { noFile } from './spec/load';

export const problemKinds: readonly ProblemKind[] = [
  unreadable,
  noFile,
  gap,
  ...Object.values(shapeProblems),
  ...Object.values(overrideProblems),
  ...Object.values(estateProblems),
  ...Object.values(importProblems),
  ...Object.values(stackProblems),
  ...Object.values(rules),
].sort((a, b) => (a.code < b.code ? -1 : 1));
