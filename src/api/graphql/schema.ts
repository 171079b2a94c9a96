import { builder } from './builder.ts';
import './scalars.ts';
import './types/project.ts';
import './types/influencer.ts';
import './types/social-account.ts';
import './types/layer.ts';
import './types/media.ts';
import './types/job.ts';
import './types/job-relations.ts';
import './types/job-event.ts';
import './types/container.ts';
import './types/container-making.ts';
import './types/container-relations.ts';
import './types/container-facts.ts';
import './types/asset.ts';
import './types/viewer.ts';
import './errors/refusals.ts';
import './errors/preconditions.ts';
import './queries/by-id.ts';
import './queries/node.ts';
import './queries/of-project.ts';
import './queries/pages.ts';
import './mutations/accepted.ts';
import './mutations/start.ts';
import './mutations/cancel-job.ts';
import './subscriptions/job-progress.ts';

/** The whole schema, in the order it was written: stages are listed as they follow each other. */
export const schema = builder.toSchema({ sortSchema: false });
