import { builder } from './builder.ts';

/** Of the lists of one project. */
export const ofProject = builder.args((t) => ({
  projectId: t.id({ required: true, description: 'The project, such as `prj_…`.' }),
}));

/** Of a filter that takes several values. */
export const ANY = 'Any of these; an empty list filters nothing.';

export const pageArgs = builder.args((t) => ({
  first: t.int({ defaultValue: 25, description: 'Size of the page, 1 to 200.' }),
  after: t.string({ description: '`endCursor` of the page before.' }),
}));

/** `edges` is a list, which counts 10 by itself. */
export const pageComplexity = ({ first }: { first?: number | null }) => ({
  field: 1,
  multiplier: (first ?? 25) / 10,
});
