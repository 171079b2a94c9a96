import { type FormEvent, useState } from 'react';
import { nodesOf, useAct } from '../../base/ask.ts';
import { tab, useKept } from '../../base/kept.ts';
import { useSetup } from '../../base/setup.tsx';
import { MakeInfluencerDocument, WireDocument } from '../../generated/operations.ts';
import { Page } from '../../parts/page.tsx';
import { type Mends, Refused } from '../../parts/refused.tsx';
import { useFormats, useSay } from '../../words/language.tsx';
import { type Draft, EMPTY, isEnough, requestOf, withSpeaker } from './draft.ts';
import { MakeForm } from './make-form.tsx';
import { Presets } from './presets.tsx';
import { Preview } from './preview.tsx';
import { usePlan } from './use-plan.ts';
import { useStarting } from './use-start.ts';

/** From words to a start, with what will come of them beside. */
export function MakePage({ projectId }: { projectId: string }) {
  const say = useSay();
  const { number } = useFormats();
  const [kept, setDraft] = useKept<Draft>(`draft:${projectId}`, EMPTY, tab);
  // What an older page kept lacks what is new.
  const draft = withSpeaker({ ...EMPTY, ...kept }, nodesOf(useSetup().project?.influencers));
  const [turn, setTurn] = useState(0);
  const request = isEnough(draft) ? requestOf(projectId, draft) : null;
  const planned = usePlan(request, turn);
  const onMended = () => setTurn((before) => before + 1);
  const mends = useMends(projectId, onMended);
  const starting = useStarting(projectId, () => setDraft({ ...EMPTY, kind: draft.kind }));
  const isCurrent = planned.plan !== null && planned.of === JSON.stringify(request) && !planned.pending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request) void starting.start(request, isCurrent ? (planned.plan?.id ?? null) : null);
  };
  const price = isCurrent && planned.plan?.posts.length ? planned.plan.price : null;
  return (
    <Page title={say('make.title')}>
      <Presets projectId={projectId} draft={draft} onTake={setDraft} />
      <div className="make">
        <form onSubmit={submit}>
          <MakeForm
            projectId={projectId}
            draft={draft}
            onMended={onMended}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
          <Refused trouble={starting.trouble} mends={mends} />
          <div className="go">
            <button type="submit" className="main" disabled={!request || starting.pending}>
              {say('make.start')}
              {price !== null && <span>{say('bar.credits', { n: number(price) })}</span>}
            </button>
          </div>
        </form>
        <Preview planned={planned} mends={mends} />
      </div>
    </Page>
  );
}

/** What can be mended without leaving the page. */
function useMends(projectId: string, onMended: () => void): Mends {
  const { again } = useSetup();
  const wire = useAct(WireDocument);
  const influencer = useAct(MakeInfluencerDocument);
  const mended = (answer: object | null) => {
    if (!answer) return;
    again();
    onMended();
  };
  const wireAccount: Mends[string] = async ({ socialAccountId }) =>
    mended(socialAccountId ? await wire.act({ socialAccountId }) : null);
  return {
    ACCOUNT_NOT_WIRED: wireAccount,
    NO_CONTENT_LAYER_WIRED: wireAccount,
    INFLUENCER_NOT_WIRED: wireAccount,
    INFLUENCER_REQUIRED: async () => mended(await influencer.act({ projectId })),
  };
}
