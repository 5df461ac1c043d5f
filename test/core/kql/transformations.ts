/** Transformations, and what is said of them. */
import { columnsOf } from '../../../lib/core/azure/columns';
import { type Transformation, problemsOf } from '../../../lib/core/kql/check';

export const stored = { declared: false, stored: true, keepsRest: false };

export const syslog = (text: string, more: Partial<Transformation> = {}): Transformation => ({
  ...stored,
  text,
  stream: 'Microsoft-Syslog',
  columns: columnsOf('Microsoft-Syslog'),
  ...more,
});

export const declared = (text: string, more: Partial<Transformation> = {}): Transformation => ({
  ...stored,
  text,
  stream: 'Custom-Orders',
  columns: { TimeGenerated: 'datetime', Amount: 'real', Customer: 'string', Lines: 'dynamic' },
  declared: true,
  ...more,
});

export const ours = { name: 'Custom-Orders_CL', ours: true };

export const found = (transformation: Transformation) =>
  problemsOf(transformation).map(({ code, text }) => [code, text]);
