import { useAct } from '../../base/ask.ts';
import { CallOffDocument, MarkPublishedDocument } from '../../generated/operations.ts';
import { Failure, Refused } from '../../parts/refused.tsx';
import { useFormats, useSay } from '../../words/language.tsx';
import type { ShownPost } from './shown-post.ts';

type Scheduled = ShownPost['schedule'][number];

/** From where a publication can still be called off, and where only a person knows that it is out. */
const OPEN: readonly Scheduled['status'][] = ['INTENT', 'SCHEDULED'];
const WITH_A_PERSON: readonly Scheduled['status'][] = ['INTENT', 'HANDED_OVER', 'WAITING_FOR_PERSON'];

/** A time at which a post goes out, where that stands, and what can be done about it. */
export function ScheduledEntry({ entry, onChanged }: { entry: Scheduled; onChanged: () => void }) {
  const say = useSay();
  const { time } = useFormats();
  const callOff = useAct(CallOffDocument);
  const mark = useAct(MarkPublishedDocument);
  const { id: scheduledPostId, scheduledFor, status, url, error, socialAccount } = entry;
  const changed = (answer: object | null) => answer && onChanged();
  return (
    <li className="scheduled">
      <span className={`badge ${status}`}>{say(`publication.${status}`)}</span>
      <span>
        {say('look.scheduled', { time: time(scheduledFor), account: socialAccount?.handle ?? '–' })}
      </span>
      {url && (
        <a href={url} target="_blank" rel="noreferrer">
          {say('look.see')}
        </a>
      )}
      {WITH_A_PERSON.includes(status) && (
        <button
          type="button"
          disabled={mark.pending}
          onClick={async () => changed(await mark.act({ scheduledPostId }))}
        >
          {say('look.isout')}
        </button>
      )}
      {OPEN.includes(status) && (
        <button
          type="button"
          disabled={callOff.pending}
          onClick={async () => changed(await callOff.act({ scheduledPostId }))}
        >
          {say('look.calloff')}
        </button>
      )}
      {error && <Failure fault={error} />}
      <Refused trouble={mark.trouble ?? callOff.trouble} />
    </li>
  );
}
