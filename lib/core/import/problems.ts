/** What can be wrong with a document that rules are imported from. */
import { ProblemKind } from '../problem';

const structure =
  'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure';

export const importProblems = {
  nothingFound: new ProblemKind('AMC0401', 'A file that is imported holds a data collection rule.'),
  tooDeep: new ProblemKind('AMC0402', 'What is imported is nested no deeper than a template can be.'),
  wrongShape: new ProblemKind('AMC0403', 'A part of an imported rule has the type that Azure’s API takes.', {
    see: 'https://learn.microsoft.com/azure/templates/microsoft.insights/datacollectionrules',
  }),
  saidTwice: new ProblemKind('AMC0404', 'An imported rule says everything once.'),
  sourceTransform: new ProblemKind('AMC0405', 'A transformation stands in a data flow.', { see: structure }),
  computed: new ProblemKind('AMC0406', 'What an imported rule collects is written down, not computed.'),
  writtenOtherwise: new ProblemKind('AMC0408', 'Numbers and flags of an imported rule are written as such.', {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/templates/microsoft.insights/datacollectionrules',
  }),
  noSuchDestination: new ProblemKind('AMC0409', 'The flows of a rule go to its own destinations.', {
    see: structure,
  }),
  lacksPart: new ProblemKind('AMC0410', 'A part of an imported rule has what Azure’s API requires of it.', {
    see: 'https://learn.microsoft.com/azure/templates/microsoft.insights/datacollectionrules',
  }),
  uncarried: new ProblemKind(
    'AMC0411',
    'What the words of a spec do not carry stays in `overrides`, which nothing checks.',
    {
      severity: 'warning',
      see: 'https://learn.microsoft.com/azure/templates/microsoft.insights/datacollectionrules',
    },
  ),
  nothingToAdopt: new ProblemKind('AMC0412', 'A rule that is adopted has an id.', { severity: 'warning' }),
  elsewhere: new ProblemKind('AMC0413', 'An import takes the rules of a file, and all of them.', {
    severity: 'warning',
  }),
  partial: new ProblemKind('AMC0407', 'What is imported is a whole rule.', {
    severity: 'warning',
    see: structure,
  }),
};
