import { z } from 'zod';
import { PLATFORMS } from '../../../../domain/platforms.ts';
import { instant, outsideId } from './common.ts';
import { asset } from './content.ts';

export const publishKit = z
  .object({
    containerId: outsideId('container'),
    platform: z.enum(PLATFORMS),
    title: z.string().nullable().meta({ description: 'Null where the platform has no titles.' }),
    caption: z.string().meta({ description: 'With its hashtags under it: what is pasted.' }),
    firstComment: z.string().nullable(),
    video: asset.nullable(),
    photos: z.array(asset).meta({ description: 'As many as the platform takes, in order.' }),
    cover: asset.nullable(),
    sound: z.object({
      name: z.string().nullable(),
      author: z.string().nullable(),
      licence: z.string().nullable(),
      advice: z.string(),
    }),
    isAiGenerated: z.boolean().meta({ description: 'Whether a model made something in it.' }),
    aiLabel: z.string().meta({ description: 'What the app calls the switch that says so.' }),
    credits: z.string().meta({ description: 'Whose its pictures, clips, music and words are.' }),
    notes: z.array(z.string()).meta({ description: 'What has to be minded, in sentences.' }),
    zipUrl: z.string().meta({ description: 'All of it in one file. Signed.' }),
    pageUrl: z.string().meta({ description: 'A page for a phone, with a QR code. Signed; needs no key.' }),
    urlExpiresAt: instant,
  })
  .meta({ id: 'PublishKit', description: 'All that is needed to publish a post on one platform.' });
