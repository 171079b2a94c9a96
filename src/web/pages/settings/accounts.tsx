import { type FormEvent, useState } from 'react';
import { nodesOf, useAct } from '../../base/ask.ts';
import { useSetup } from '../../base/setup.tsx';
import { ConnectAccountDocument, type Platform } from '../../generated/operations.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Empty } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { WiringChain } from '../../parts/wiring-chain.tsx';
import { useSay } from '../../words/language.tsx';
import { namesOf } from '../../words/names.ts';
import type { PartProps } from './part.ts';

/** Accounts, each with the way from it to who speaks on it, which is repaired in place. */
export function Accounts({ projectId, project }: PartProps) {
  const say = useSay();
  const accounts = nodesOf(project.socialAccounts);
  return (
    <>
      {accounts.length === 0 && <Empty text={say('accounts.none')} />}
      <ul className="lines">
        {accounts.map((account) => (
          <li key={account.id}>
            <WiringChain account={account} />
          </li>
        ))}
      </ul>
      <Connect projectId={projectId} />
    </>
  );
}

function Connect({ projectId }: { projectId: string }) {
  const say = useSay();
  const { again } = useSetup();
  const [platform, setPlatform] = useState<Platform>('TIKTOK');
  const [handle, setHandle] = useState('');
  const { act, pending, trouble } = useAct(ConnectAccountDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await act({ projectId, platform, handle }))) return;
    setHandle('');
    again();
  };
  return (
    <form className="narrow apart" onSubmit={submit}>
      <h2>{say('accounts.new')}</h2>
      <div className="row">
        <SelectField
          label={say('accounts.platform')}
          value={platform}
          options={namesOf('platform').map((value) => ({ value, text: say(`platform.${value}`) }))}
          onChange={setPlatform}
        />
        <TextField
          label={say('accounts.handle')}
          value={handle}
          onChange={setHandle}
          placeholder="@…"
          required
        />
      </div>
      <Refused trouble={trouble} />
      <button type="submit" disabled={pending}>
        {say('all.add')}
      </button>
    </form>
  );
}
