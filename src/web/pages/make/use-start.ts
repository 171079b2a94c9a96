import { useState } from 'react';
import {
  GenerateContentDocument,
  isRefusal,
  SlideshowBuildDocument,
  UgcRemixDocument,
} from '../../../client/entry/main.ts';
import { useReelgate } from '../../../client/entry/react.ts';
import { type Trouble, troubleOf } from '../../base/ask.ts';
import { onceKey } from '../../base/once-key.ts';
import { go } from '../../base/route.ts';
import type { PlanContentInput } from '../../generated/operations.ts';

type Answer = { job: { id: string } } | Trouble | null;

/** Starts what was planned, exactly as it was shown; without a plan, the request. Leads to where it can be watched. */
export function useStarting(projectId: string, onStarted: () => void) {
  const client = useReelgate();
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const ask = async (request: PlanContentInput, planId: string | null): Promise<Answer> => {
    const idempotencyKey = onceKey();
    const patient = { patient: true };
    const { generateContent, slideshowBuild, ugcRemix } = request;
    const generated = planId ? { projectId, planId } : generateContent;
    if (generated) {
      const input = { ...generated, idempotencyKey };
      return (await client.ask(GenerateContentDocument, { input }, patient)).generateContent as Answer;
    }
    if (slideshowBuild) {
      const input = { ...slideshowBuild, idempotencyKey };
      return (await client.ask(SlideshowBuildDocument, { input }, patient)).slideshowBuild as Answer;
    }
    if (!ugcRemix) return null;
    const input = { ...ugcRemix, idempotencyKey };
    return (await client.ask(UgcRemixDocument, { input }, patient)).ugcRemix as Answer;
  };

  const start = async (request: PlanContentInput, planId: string | null) => {
    setPending(true);
    setTrouble(null);
    try {
      const answer = await ask(request, planId);
      if (answer && 'job' in answer) {
        onStarted();
        go('watch', answer.job.id);
      } else if (isRefusal(answer)) setTrouble(answer as Trouble);
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setPending(false);
    }
  };
  return { start, pending, trouble };
}
