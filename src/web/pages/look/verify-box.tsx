import { useState } from 'react';
import { VerifyRenderDocument } from '../../../client/entry/main.ts';
import { useAct, useAsk } from '../../base/ask.ts';
import { useEvents } from '../../base/use-events.ts';
import { VerifiedDocument } from '../../generated/operations.ts';
import { Failure, Refused } from '../../parts/refused.tsx';
import { VerdictNotice } from '../../parts/verdict.tsx';
import { useSay } from '../../words/language.tsx';

/** Has a finished post rendered again and compared, and tells what was found. */
export function VerifyBox({ containerId }: { containerId: string }) {
  const say = useSay();
  const [jobId, setJobId] = useState<string | null>(null);
  const { act, pending, trouble } = useAct(VerifyRenderDocument);
  const start = async () => {
    const started = await act({ containerId });
    if (started && 'job' in started) setJobId(started.job.id);
  };
  return (
    <section>
      <h2>{say('verify.title')}</h2>
      <p className="hint">{say('verify.text')}</p>
      <div className="actions">
        <button type="button" disabled={pending} onClick={start}>
          {say(jobId ? 'verify.again' : 'verify.start')}
        </button>
      </div>
      <Refused trouble={trouble} />
      {jobId && <Verifying key={jobId} jobId={jobId} />}
    </section>
  );
}

/** How far a verification is; at its end, what it found. */
function Verifying({ jobId }: { jobId: string }) {
  const say = useSay();
  const { events, trouble } = useEvents(jobId);
  const last = events.at(-1);
  const isOver = last !== undefined && last.status !== 'RUNNING';
  const asked = useAsk(VerifiedDocument, isOver ? { jobId } : null);
  const { verification, error } = asked.data?.job ?? {};
  if (verification) return <VerdictNotice verdict={verification} />;
  if (isOver) {
    if (error) return <Failure fault={error} />;
    return <Refused trouble={asked.trouble} again={asked.again} />;
  }
  const stage = last ? say(`stage.${last.stage}`) : say('stage.QUEUED');
  return (
    <>
      <p aria-live="polite">{stage} …</p>
      <progress value={last?.progress ?? 0} aria-label={`${say('watch.progress')}: ${stage}`} />
      <Refused trouble={trouble} />
    </>
  );
}
