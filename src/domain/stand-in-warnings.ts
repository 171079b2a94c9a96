import type { ContainerPlan, DrawnInstead } from './container.ts';
import type { PlanWarning } from './planned-post.ts';
import { PROVIDER_FAULTS, WRITER_FALLBACKS, type Writer } from './writer.ts';

/** What stands in a planned post for what a service that is configured did not give. */
export function standInWarnings({
  writer,
  plan,
}: {
  writer: Writer | null;
  plan: Pick<ContainerPlan, 'drawnInstead'> | null;
}): PlanWarning[] {
  return [...writerWarnings(writer), ...(plan?.drawnInstead ?? []).map(pictureWarning)];
}

/** Whoever configured a model may miss its words. */
function writerWarnings(writer: Writer | null): PlanWarning[] {
  if (!writer?.fallback) return [];
  const message = `The built-in writer wrote in place of the model: ${inSentence(WRITER_FALLBACKS[writer.fallback])}`;
  return [{ code: 'WRITER_FALLBACK', message, text: null, mediaId: null }];
}

const PICTURE_FAULTS: Record<DrawnInstead['fault'], string> = {
  ...PROVIDER_FAULTS,
  unusable: 'What it gave is no picture that can be used.',
};

function pictureWarning({ fault, sourceId }: DrawnInstead): PlanWarning {
  const what = sourceId === null ? 'No pictures were found' : `The picture "${sourceId}" could not be had`;
  const message = `${what}, and backgrounds are drawn in place of it. Of the service: ${inSentence(PICTURE_FAULTS[fault])}`;
  return { code: 'PICTURE_FALLBACK', message, text: null, mediaId: null };
}

const inSentence = (sentence: string) => `${sentence[0]?.toLowerCase()}${sentence.slice(1)}`;
