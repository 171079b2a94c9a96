import { MissingIngredient } from '../../creative/formats/format.ts';
import { planContainer } from '../../creative/plan/plan-container.ts';
import { textsOf } from '../../creative/plan/storyboard.ts';
import { nameGlyphs } from '../../domain/name-glyphs.ts';
import { gatherFacts } from '../../infra/store/queries/plan/project-facts.ts';
import { RenderError } from '../../media/render-request.ts';
import { missingGlyphs } from '../../media/text/fonts.ts';
import { PostFault } from '../post-fault.ts';
import type { StageInput, StageRun } from '../stage.ts';
import { planRevision } from './plan-revision.ts';

/**
 * Decides what the post will be, and leaves that on the container. Renders nothing. A start refuses words that no font
 * can draw, but the project may have been given such words since.
 */
export const runPlanning: StageRun<'planning'> = async ({ container, ports, signal, report }) => {
  const plan = container.parentId ? planRevision : planAnew;
  const { firstComment, ...post } = await plan({ container, ports, signal, report }).catch(nameTheRemedy);
  const texts = textsOf(post.plan.timeline);
  const missing = [...new Set(texts.flatMap(({ text }) => missingGlyphs(text)))];
  if (missing.length > 0) {
    throw new PostFault('plan', `No bundled font can draw ${nameGlyphs(missing)}.`, {
      code: 'MISSING_GLYPHS',
      remedy: 'Take these characters out of the project and start the post again.',
    });
  }
  signal.throwIfAborted();
  return {
    checkpoint: { at: new Date().toISOString() },
    patch: { ...post, firstComment },
  };
};

/** A post from what its project has now. */
async function planAnew({
  container,
  ports,
  signal,
  report,
}: Pick<StageInput, 'container' | 'ports' | 'signal' | 'report'>) {
  const facts = await gatherFacts(ports.db, container);
  report(0.3);
  const { text, photos: open } = ports;
  const photos = open?.(container.organisationId) ?? null;
  return planContainer(facts, { text, photos }, signal);
}

/** A file that the format cannot do without is gone. */
function nameTheRemedy(error: unknown): never {
  const isGone =
    error instanceof MissingIngredient || (error instanceof RenderError && error.reason === 'source');
  if (!isGone) throw error;
  const remedy = 'Add one to the project and start the post again.';
  throw new PostFault('source', error.message, { code: 'SOURCE_UNREADABLE', remedy }, { cause: error });
}
