import { z } from 'zod';
import { SHOT_KINDS } from '../../../../domain/planned-post.ts';
import { instant, outsideId } from './common.ts';
import { aspectRatio, decision, madeOf, scene, warning, writer } from './content.ts';

const milliseconds = z.number().min(0);

const shot = z.object({
  startMs: milliseconds,
  durationMs: milliseconds,
  kind: z.enum(SHOT_KINDS),
  mediaId: outsideId('media').nullable(),
  insetMediaIds: z.array(outsideId('media')),
  transition: z.string(),
  texts: z.array(z.string()),
});

const post = z.object({
  ordinal: z.int(),
  format: z.string(),
  aspectRatio,
  decision: decision.nullable().meta({ description: 'Why auto chose the format.' }),
  seed: z.int(),
  durationMs: milliseconds,
  price: z.int(),
  predictedSeconds: z.number(),
  hook: z.string().nullable(),
  title: z.string().nullable(),
  caption: z.string(),
  hashtags: z.array(z.string()),
  firstComment: z.string().nullable(),
  writer: writer.nullable(),
  ...madeOf,
  texts: z.array(
    z.object({ text: z.string(), startMs: milliseconds, durationMs: milliseconds, size: z.number() }),
  ),
  shots: z.array(shot),
  scenes: z.array(scene),
});

export const contentPlan = z
  .object({
    planId: outsideId('plan')
      .nullable()
      .meta({ description: 'Pass to the content endpoint; null when something is in the way.' }),
    expiresAt: instant.nullable(),
    projectId: outsideId('project'),
    layerId: outsideId('layer').nullable(),
    influencerId: outsideId('influencer').nullable(),
    language: z.string(),
    brandVoice: z.string(),
    platforms: z.array(z.string()),
    price: z.int().meta({ description: 'Credits, for all posts.' }),
    predictedSeconds: z.number(),
    posts: z.array(post),
    warnings: z.array(warning),
    blocking: z
      .array(
        z.object({
          code: z.string(),
          message: z.string(),
          details: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .meta({
        description:
          'Everything a start would be refused for, all at once, but for what may change until then: too few credits (a warning) and too many running jobs.',
      }),
  })
  .meta({ id: 'ContentPlan' });
