import { useEffect, useState } from 'react';
import { isRefusal } from '../../../client/entry/main.ts';
import { useReelgate } from '../../../client/entry/react.ts';
import { type Trouble, troubleOf } from '../../base/ask.ts';
import { type PlanContentInput, PlanDocument, type PlanMutation } from '../../generated/operations.ts';

export type Plan = Extract<NonNullable<PlanMutation['planContent']>, { __typename: 'ContentPlan' }>;

export type Planned = {
  plan: Plan | null;
  trouble: Trouble | null;
  pending: boolean;
  /** The request that `plan` is of, as JSON. */
  of: string;
};

/** Milliseconds of quiet before what is typed is planned. */
const QUIET_MS = 600;
const NOTHING: Planned = { plan: null, trouble: null, pending: false, of: '' };

/**
 * The plan of a request, made anew when it has changed and nobody types; the one before stays meanwhile. Null plans
 * nothing; a turn plans the same again.
 */
export function usePlan(request: PlanContentInput | null, turn: number): Planned {
  const client = useReelgate();
  const [state, setState] = useState(NOTHING);
  const wanted = JSON.stringify(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn plans again
  useEffect(() => {
    const input = JSON.parse(wanted) as PlanContentInput | null;
    if (!input) return setState(NOTHING);
    setState((before) => ({ ...before, pending: true }));
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { planContent } = await client.ask(PlanDocument, { input }, { signal: leaving.signal });
        const plan = !planContent || isRefusal(planContent) ? null : (planContent as Plan);
        const trouble = plan ? null : (planContent as Trouble | null);
        setState({ plan, trouble, pending: false, of: wanted });
      } catch (error) {
        if (!leaving.signal.aborted) setState({ ...NOTHING, trouble: troubleOf(error) });
      }
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [client, wanted, turn]);
  return state;
}
