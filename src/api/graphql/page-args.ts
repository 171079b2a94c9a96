import * as lists from '../../domain/inputs/lists.ts';
import { argsOf } from './args-of.ts';

/** Of the lists of one project. */
export const ofProject = argsOf(lists.ofProject);

export const pageArgs = argsOf(lists.page);

/** `edges` is a list, which counts 10 by itself. */
export const pageComplexity = ({ first }: { first?: unknown }) => ({
  field: 1,
  multiplier: Number(first ?? 25) / 10,
});
