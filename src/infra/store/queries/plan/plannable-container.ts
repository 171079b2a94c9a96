import type { Row } from '../../database.ts';

/** What planning reads of a container, which need not exist. */
export type PlannableContainer = Pick<
  Row<'container'>,
  'projectId' | 'influencerId' | 'order' | 'seed' | 'language' | 'brandVoice' | 'platforms'
>;
