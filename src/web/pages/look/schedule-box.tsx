import { type FormEvent, useState } from 'react';
import { nodesOf, useAct } from '../../base/ask.ts';
import { useSetup } from '../../base/setup.tsx';
import { ScheduleDocument } from '../../generated/operations.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import { ScheduledEntry } from './scheduled.tsx';
import type { ShownPost } from './shown-post.ts';

/** When and where a post goes out. */
export function ScheduleBox({ post, onScheduled }: { post: ShownPost; onScheduled: () => void }) {
  const say = useSay();
  const accounts = nodesOf(useSetup().project?.socialAccounts);
  const [account, setAccount] = useState('');
  const [when, setWhen] = useState('');
  const { act, pending, trouble } = useAct(ScheduleDocument);
  const socialAccountId = account || (accounts[0]?.id ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const scheduledFor = new Date(when).toISOString();
    if (await act({ containerId: post.id, scheduledFor, targets: [{ socialAccountId }] })) onScheduled();
  };
  return (
    <section>
      <h2>{say('look.schedule')}</h2>
      <ul className="plain">
        {post.schedule.map((entry) => (
          <ScheduledEntry key={entry.id} entry={entry} onChanged={onScheduled} />
        ))}
      </ul>
      <form className="row" onSubmit={submit}>
        <SelectField
          label={say('make.account')}
          value={socialAccountId}
          options={accounts.map(({ id, handle, platform }) => ({
            value: id,
            text: `${handle} · ${say(`platform.${platform}`)}`,
          }))}
          onChange={setAccount}
        />
        <TextField label={say('look.when')} type="datetime-local" value={when} onChange={setWhen} required />
        <button type="submit" disabled={pending || !socialAccountId}>
          {say('look.schedule')}
        </button>
      </form>
      <Refused trouble={trouble} />
    </section>
  );
}
