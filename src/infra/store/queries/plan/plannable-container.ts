import type { Row } from '../../database.ts';

/** What planning reads of a container, which need not exist. */
export type PlannableContainer = Pick<
  Row<'container'>,
  'project_id' | 'influencer_id' | 'order' | 'seed' | 'language' | 'brand_voice' | 'platforms'
>;
