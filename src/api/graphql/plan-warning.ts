import { encodeId } from '../../domain/ids.ts';
import type { PlanWarning, PlanWarningCode } from '../../domain/planned-post.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';

const PlanWarningCodeEnum = enumOf<PlanWarningCode>(
  'PlanWarningCode',
  'What may be wrong with a planned post. Codes may be added.',
  {
    MISSING_GLYPHS: 'A text has characters that no bundled font can draw.',
    HOOK_TOO_LONG: 'The hook is cut off, comes out tiny or leaves the screen before it can be read.',
    LOW_RESOLUTION_MEDIA: 'A file is enlarged so much that it looks soft.',
    LANGUAGE_WITHOUT_PHRASES:
      'There are no built-in phrases in the language, so a post has your own words alone.',
    WRITER_FALLBACK: 'The model that is configured gave no usable words, so the built-in writer wrote them.',
    HOOK_ANSWERED_BROADLY:
      'The hook counts things that the built-in library does not have, so the slides give advice on its topic.',
    PICTURE_FALLBACK:
      'A photo search or image model that is configured did not give a picture, so one was drawn.',
    NO_APP_DESCRIPTION: 'The project has no app description to draw words from.',
    BRIEF_FIELD_UNUSED: 'The format has no place for a field of the request, or the hook leaves none.',
    MEDIA_NOT_USED: 'No scene shows a file that the request names.',
    PLATFORM_LIMIT: 'A platform that the post is meant for does not take as many photos, or none.',
    CREDITS_SHORT: 'The wallet does not cover the price now.',
  },
);

export const PlanWarningRef = builder.objectRef<PlanWarning>('PlanWarning').implement({
  description: 'Something that does not stop a post but will be seen in it, or may stop it later.',
  fields: (t) => ({
    code: t.field({ type: PlanWarningCodeEnum, description: 'What it is.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'The same in words.' }),
    text: t.exposeString('text', { nullable: true, description: 'The words it is about, if any.' }),
    mediaId: t.id({
      nullable: true,
      description: 'The file it is about, such as `med_…`, if any.',
      resolve: ({ mediaId }) => mediaId && encodeId('media', mediaId),
    }),
  }),
});
