/** The kinds of problem that transformations have. Azure's own compiler is another: what only this one doubts, is a warning. */
import { ProblemKind } from '../problem';

const supported =
  'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations-kql';
const structure =
  'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations-create';

export const badSyntax = new ProblemKind('AMC0240', 'A transformation is a query in KQL.', {
  see: 'https://learn.microsoft.com/kusto/query/',
});

export const noColumn = new ProblemKind(
  'AMC0241',
  'A transformation uses columns that its stream is declared to have.',
  { see: structure },
);

export const strangeColumn = new ProblemKind(
  'AMC0242',
  'A transformation uses columns that its stream is known to have.',
  { severity: 'warning', see: 'https://learn.microsoft.com/azure/azure-monitor/reference/tables-index' },
);

export const severalRecords = new ProblemKind('AMC0243', 'A transformation sees one record at a time.', {
  see: supported,
});

export const noSource = new ProblemKind('AMC0244', 'A transformation reads "source" and nothing else.', {
  see: supported,
});

export const notListed = new ProblemKind(
  'AMC0245',
  'A transformation uses what Microsoft lists as supported.',
  { severity: 'warning', see: supported },
);

export const noTime = new ProblemKind(
  'AMC0246',
  'What a transformation makes for a workspace has a TimeGenerated of type datetime.',
  { see: structure },
);

export const otherType = new ProblemKind(
  'AMC0247',
  'The columns that a transformation makes have the types of their table.',
  { see: structure },
);

export const misfit = new ProblemKind(
  'AMC0248',
  'What a transformation makes fits the table, as far as it is known.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/reference/tables-index',
  },
);

export const doubtful = new ProblemKind(
  'AMC0249',
  "A transformation is clear to Microsoft's parser of KQL.",
  {
    severity: 'warning',
    see: supported,
  },
);
