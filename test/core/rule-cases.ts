/** Problems between the parts of a noun, and between nouns. */
import type { Case } from './case';
import { collectingCases } from './collecting-cases';
import { machineCases } from './machine-cases';
import { flowCases } from './flow-cases';
import { healthCases } from './health-cases';
import { kqlCases } from './kql-cases';
import { nounCases } from './noun-cases';
import { sourceCases } from './source-cases';
import { tableCases } from './table-cases';
import { windowsClientCases } from './windows-client-cases';

export const ruleCases: readonly Case[] = [
  ...sourceCases,
  ...flowCases,
  ...nounCases,
  ...kqlCases,
  ...machineCases,
  ...collectingCases,
  ...tableCases,
  ...windowsClientCases,
  ...healthCases,
];
