import type { ContainerPlan } from '../../domain/container.ts';
import type { Output } from '../../domain/outputs.ts';
import { TIMELINE_VERSION, type Timeline } from '../../media/timeline.ts';
import type { Setting } from '../craft/facts.ts';
import { planScript } from '../formats/plan-script.ts';
import type { Script } from '../formats/script.ts';
import { planFor } from './for-outputs.ts';

/** What a plan follows from, kept with it so that it can be changed in part. */
export type Draft = { script: Script; setting: Setting };

/** A draft as a plan of what is asked for. The draft it keeps has the length that each scene came to. */
export function planDraft(
  { script, setting }: Draft,
  outputs: readonly Output[],
  coverIndex?: number,
): ContainerPlan & { timeline: Timeline } {
  const { lengths, ...whole } = planScript(script, setting);
  const draft: Draft = { script, setting: { ...setting, lengths } };
  return { engine: `reelgate-${TIMELINE_VERSION}`, ...planFor(outputs, whole, coverIndex), draft };
}

/** The draft of a plan; null of plans that were made before drafts were kept. */
export function draftOf(plan: ContainerPlan | null): Draft | null {
  const draft: unknown = plan?.draft;
  return isDraft(draft) ? draft : null;
}

/** It is ours: what a plan keeps as its draft was one when it was written. */
const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === 'object' && kept !== null && 'script' in kept && 'setting' in kept;
