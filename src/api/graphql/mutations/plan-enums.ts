import type { PlanWarningCode, ShotKind } from '../../../domain/planned-post.ts';
import { enumOf } from '../enum-of.ts';

export const ShotKindEnum = enumOf<ShotKind>('ShotKind', 'What fills the frame.', {
  background: 'A drawn background.',
  picture: 'A picture of the media library.',
  clip: 'A clip of the media library.',
  reaction: "The influencer's reaction.",
});

export const PlanWarningCodeEnum = enumOf<PlanWarningCode>(
  'PlanWarningCode',
  'What may be wrong with a planned post. Codes may be added.',
  {
    MISSING_GLYPHS: 'A text has characters that no bundled font can draw.',
    HOOK_TOO_LONG: 'The hook is cut off, comes out tiny or leaves the screen before it can be read.',
    LOW_RESOLUTION_MEDIA: 'A file is enlarged so much that it looks soft.',
    LANGUAGE_WITHOUT_PHRASES:
      'There are no built-in phrases in the language, so what is added to your words is English.',
    NO_APP_DESCRIPTION: 'The project has no app description to draw words from.',
    BRIEF_FIELD_UNUSED: 'The format has no place for a field of the brief, or the hook leaves none.',
    CREDITS_SHORT: 'The wallet does not cover the price now.',
  },
);
