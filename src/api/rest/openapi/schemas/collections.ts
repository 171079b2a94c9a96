import { z } from 'zod';
import { instant, outsideId } from './common.ts';

export const collection = z
  .object({
    id: outsideId('collection'),
    projectId: outsideId('project'),
    name: z.string(),
    mediaIds: z.array(outsideId('media')).meta({ description: 'As they were put in.' }),
    createdAt: instant,
  })
  .meta({ id: 'Collection' });
export const deletedCollection = z.object({ id: outsideId('collection'), deleted: z.literal(true) });
