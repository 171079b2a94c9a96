import { useRef } from 'react';
import { RetryJobDocument } from '../../../client/entry/main.ts';
import { useAct } from '../../base/ask.ts';
import { onceKey } from '../../base/once-key.ts';
import { go, linkTo } from '../../base/route.ts';
import { useSetup } from '../../base/setup.tsx';
import type { WatchedJobQuery } from '../../generated/operations.ts';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';

type RetryProps = { job: NonNullable<WatchedJobQuery['job']> };

/** Tries again what failed of an ended job, once; then the way leads to where that is made. */
export function Retry({ job: { id, kind, containers, retry } }: RetryProps) {
  const say = useSay();
  const { viewer } = useSetup();
  const { act, pending, trouble } = useAct(RetryJobDocument);
  const key = useRef(onceKey());
  const isLost = containers.some(({ status }) => status === 'FAILED' || status === 'CANCELED');
  if (kind !== 'CONTENT_GENERATE' || !isLost) return null;
  if (retry) {
    return (
      <p>
        <a href={linkTo('watch', retry.id)}>{say('watch.retried')}</a>
      </p>
    );
  }
  if (!viewer?.scopes.includes('CONTENT_WRITE')) return null;
  const start = async () => {
    const started = await act({ jobId: id, idempotencyKey: key.current });
    if (started && 'job' in started) go('watch', started.job.id);
  };
  return (
    <>
      <div className="actions">
        <button type="button" disabled={pending} onClick={start}>
          {say('watch.retry')}
        </button>
      </div>
      <Refused trouble={trouble} />
    </>
  );
}
