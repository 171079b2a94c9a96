import { useState } from 'react';
import { useAct } from '../../base/ask.ts';
import { ApproveDocument, RejectDocument } from '../../generated/operations.ts';
import { TextField } from '../../parts/field.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import type { ShownPost } from './shown-post.ts';

/** Approving or rejecting a post that waits for it. */
export function Review({ post, onDecided }: { post: ShownPost; onDecided: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const approve = useAct(ApproveDocument);
  const reject = useAct(RejectDocument);
  const { status, reason: given, note } = post.approval;
  if (status === 'NOT_REQUIRED') return null;
  const containerId = post.id;
  const decided = (answer: object | null) => answer && onDecided();
  return (
    <section className="review">
      <h2>
        {say('look.review')} <span className={`badge ${status}`}>{say(`approval.${status}`)}</span>
      </h2>
      {(given ?? note) && <p>{given ?? note}</p>}
      {status === 'PENDING' && post.status === 'COMPLETED' && (
        <>
          <TextField label={say('look.reason')} value={reason} onChange={setReason} maxLength={1024} />
          <div className="actions">
            <button
              type="button"
              className="main"
              onClick={async () => decided(await approve.act({ containerId, note: reason || null }))}
            >
              {say('look.approve')}
            </button>
            <button
              type="button"
              disabled={reason.trim() === ''}
              onClick={async () => decided(await reject.act({ containerId, reason }))}
            >
              {say('look.reject')}
            </button>
          </div>
        </>
      )}
      <Refused trouble={approve.trouble ?? reject.trouble} />
    </section>
  );
}
