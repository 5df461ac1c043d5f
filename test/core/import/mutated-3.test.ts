/** A quarter of ten thousand mutations of rules that exist. */
import { mutateCases } from './mutated-cases';

it('never fails but with a problem at its place, nor plans what Azure refuses, in 2500 mutations', () => {
  mutateCases(403, 2500);
}, 600_000);
