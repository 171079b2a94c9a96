import { rotate } from '../craft/chance.ts';
import { type ProjectFacts, picturesOf } from '../craft/project-facts.ts';
import { SOURCE_OUTLINES } from '../craft/source-outlines.ts';
import { speechFor } from '../words/language.ts';
import { readHook } from '../words/read-hook.ts';
import { copySlides } from './copy-slides.ts';
import { BRIEF_TEXTS, type Format, type Judgement, NAMED } from './format.ts';
import { writtenBody } from './own-slides.ts';
import { slidePoints } from './point-count.ts';

/** The slides of a source post, rewritten. */
export const slideshowRemix: Format = {
  needs: [],
  judge,
  brief(project) {
    const asked = speaksOf(project);
    // Where the request says what it is about, that is better followed than an outline drawn by chance.
    const sourceTexts = ownSlides(project) ?? (asked ? [] : drawnOutline(project));
    const pointCount = sourceTexts.length > 0 ? pointCountOf(sourceTexts) : slidePoints(project);
    return { sourceTexts: [...sourceTexts], pointCount, followsHook: asked };
  },
  draws: () => BRIEF_TEXTS,
  tellsBenefits: true,
  showsNamed: ['image'],
  findsPictures: true,
  hook: (_order, copy) => copy.hook,
  script: ({ facts, project }) => copySlides(facts, writtenBody(facts, project)),
  pace: 1,
};

/** Whether the request says what the post is to be about. */
const speaksOf = ({ order: { hook, topic } }: ProjectFacts) => hook !== null || topic !== null;

const FEWEST_PICTURES = 3;
const FEWEST_POINTS = 3;
const MOST_POINTS = 6;

/** What a remix of nothing keeps to. */
const drawnOutline = ({ seed }: ProjectFacts): readonly string[] => rotate(SOURCE_OUTLINES, seed, 'outline');

/** Texts of the post to remix: of the first one with slides. */
function ownSlides({ posts }: ProjectFacts): readonly string[] | undefined {
  return posts.find(({ texts }) => texts.length > 1)?.texts;
}

/** Points for a remix: as many as the source has between its first and its last slide, within a post's limits. */
function pointCountOf(sourceTexts: readonly string[]): number {
  return Math.min(MOST_POINTS, Math.max(FEWEST_POINTS, sourceTexts.length - 2));
}

/** Always feasible: there are neutral outlines to remix when the project has no post. */
function judge(facts: ProjectFacts): Judgement {
  const { hook, topic, valuePropositions } = facts.order;
  const namesPost = facts.order.sourcePostIds.length > 0 && facts.posts.some(({ texts }) => texts.length > 1);
  const why: Judgement['why'] = [
    [true, 20, 'slides need nothing but words'],
    [facts.appDescription !== null, 20, 'the app is described'],
    [facts.posts.some(({ texts }) => texts.length > 1), 15, 'a source post has slides'],
    [namesPost, NAMED, 'the request names a post with slides'],
    [picturesOf(facts).length >= FEWEST_PICTURES, 10, 'the project has pictures to show'],
    [topic !== null, 5, 'the brief has a topic to open with'],
    [counts(hook ?? topic ?? '', facts.language), 10, 'the brief promises a list'],
    [valuePropositions.length > 1, 10, `the brief lists ${valuePropositions.length} benefits`],
  ];
  return { feasible: true, why };
}

/** Whether a hook promises so many points, which slides keep best. */
function counts(hook: string, language: string): boolean {
  return readHook(hook, speechFor(language).tongue).shape === 'list';
}
