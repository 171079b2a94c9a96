import type {
  AspectRatio,
  GenerateContentInput,
  PlanContentInput,
  PostOutput,
  SlideshowBuildInput,
  UgcRemixInput,
} from '../../generated/operations.ts';
import { NO_STYLE, type StyleChoice, styleOf } from '../../parts/style-choice.ts';

export const KINDS = ['slideshow', 'auto', 'ugc', 'video', 'remix'] as const;
export type Kind = (typeof KINDS)[number];

export type DraftSlide = { text: string; mediaId: string | null };

/** Kinds whose words come from a brief; the others take words alone, and may speak through an account. */
export const takesBrief = (kind: Kind): kind is keyof typeof FORMATS => kind in FORMATS;

/** What the parts of the form are given. */
export type DraftProps = {
  projectId: string;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  /** Told when something that a plan leans on was made or mended. */
  onMended: () => void;
};

/** What somebody wants, as the form has it; empty texts are absent. */
export type Draft = StyleChoice & {
  kind: Kind;
  hook: string;
  topic: string;
  angle: string;
  cta: string;
  slides: DraftSlide[];
  outputs: 'BOTH' | PostOutput;
  ratio: AspectRatio;
  influencerId: string;
  accountId: string;
  layerId: string;
  collectionId: string;
  variants: number;
};

export const EMPTY: Draft = {
  kind: 'slideshow',
  hook: '',
  topic: '',
  angle: '',
  cta: '',
  slides: [],
  outputs: 'BOTH',
  ratio: 'R9X16',
  ...NO_STYLE,
  influencerId: '',
  accountId: '',
  layerId: '',
  collectionId: '',
  variants: 1,
};

const FORMATS = { auto: 'AUTO', video: 'VIDEO_REMIX', remix: 'SLIDESHOW_REMIX' } as const;

/** Which kinds make photos: those with slides. */
export const makesPhotos = (kind: Kind): boolean =>
  kind === 'slideshow' || kind === 'remix' || kind === 'auto';

/** Whether there is enough to plan from. */
export const isEnough = ({ kind, hook }: Draft): boolean => kind !== 'slideshow' || hook.trim() !== '';

/** A reaction needs somebody who reacts: whoever is there, unless an account or a person is named. */
export function withSpeaker(draft: Draft, people: readonly { id: string }[]): Draft {
  const [first] = people;
  if (draft.kind !== 'ugc' || draft.accountId || draft.influencerId || !first) return draft;
  return { ...draft, influencerId: first.id };
}

const orNull = (text: string) => (text.trim() === '' ? null : text);

/** What all three mutations take. */
const shared = (draft: Draft) => ({
  outputs: draft.outputs === 'BOTH' ? null : [draft.outputs],
  aspectRatio: draft.ratio,
  style: styleOf(draft),
  collectionId: orNull(draft.collectionId),
});

function generateInput(projectId: string, draft: Draft, format: keyof typeof FORMATS): GenerateContentInput {
  const { hook, topic, angle, cta, influencerId, layerId } = draft;
  return {
    projectId,
    ...shared(draft),
    projectLayerId: orNull(layerId),
    format: FORMATS[format],
    variantCount: draft.variants,
    brief: {
      hook: orNull(hook),
      topic: orNull(topic),
      angle: orNull(angle),
      cta: orNull(cta),
      influencerId: orNull(influencerId),
    },
  };
}

function speaking({ hook, accountId, influencerId }: Draft) {
  return {
    hook: orNull(hook),
    socialAccountId: orNull(accountId),
    influencerId: orNull(influencerId),
  };
}

function slideshowInput(projectId: string, draft: Draft): SlideshowBuildInput {
  const slides = draft.slides
    .filter(({ text, mediaId }) => text.trim() !== '' || mediaId)
    .map(({ text, mediaId }) => ({ text: orNull(text), mediaId }));
  return { projectId, ...shared(draft), ...speaking(draft), slides: slides.length > 0 ? slides : null };
}

const ugcInput = (projectId: string, draft: Draft): UgcRemixInput => ({
  projectId,
  ...shared({ ...draft, outputs: 'BOTH' }),
  ...speaking(draft),
});

/** The request that a draft stands for, to be planned or started. */
export function requestOf(projectId: string, draft: Draft): PlanContentInput {
  if (takesBrief(draft.kind)) return { generateContent: generateInput(projectId, draft, draft.kind) };
  if (draft.kind === 'ugc') return { ugcRemix: ugcInput(projectId, draft) };
  return { slideshowBuild: slideshowInput(projectId, draft) };
}
