import type { Resolution } from './resolution.ts';

/** An order that asks for nothing in particular. */
export const emptyOrder: Resolution['order'] = {
  hook: null,
  topic: null,
  angle: null,
  cta: null,
  valuePropositions: [],
  themeTags: [],
  writesWords: false,
  appDemoId: null,
  referenceMediaIds: [],
  sourcePostIds: [],
  templateId: null,
  trackId: null,
  socialAccountId: null,
};
