import { type FormEvent, useState } from 'react';
import { nodesOf, useAct } from '../../base/ask.ts';
import { type Project, useSetup } from '../../base/setup.tsx';
import { ConnectAccountDocument, type Platform, WireDocument } from '../../generated/operations.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Empty } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import type { PartProps } from './part.ts';

type Account = Project['socialAccounts']['edges'][number]['node'];

/** Accounts, each with the way from it to who speaks on it, which is repaired in place. */
export function Accounts({ projectId, project }: PartProps) {
  const say = useSay();
  const accounts = nodesOf(project.socialAccounts);
  return (
    <>
      {accounts.length === 0 && <Empty text={say('accounts.none')} />}
      <ul className="lines">
        {accounts.map((account) => (
          <Wired key={account.id} account={account} />
        ))}
      </ul>
      <Connect projectId={projectId} />
    </>
  );
}

function Wired({ account: { id, handle, platform, wiring } }: { account: Account }) {
  const say = useSay();
  const { again } = useSetup();
  const { act, pending, trouble } = useAct(WireDocument);
  const steps = [
    [say('wiring.account'), `${handle} · ${say(`platform.${platform}`)}`],
    [say('wiring.distribution'), wiring.distributionLayer?.name],
    [say('wiring.content'), wiring.contentLayer?.name],
    [say('wiring.influencer'), wiring.influencer?.name],
  ] as const;
  return (
    <li className="wired">
      <ol className="chain" aria-label={say('accounts.chain')}>
        {steps.map(([label, name]) => (
          <li key={label} className={name ? '' : 'missing'}>
            <small>{label}</small>
            {name ?? say('wiring.missing')}
          </li>
        ))}
      </ol>
      {!wiring.complete && (
        <button
          type="button"
          className="main"
          disabled={pending}
          onClick={async () => (await act({ socialAccountId: id })) && again()}
        >
          {say('accounts.wire')}
        </button>
      )}
      <Refused trouble={trouble} />
    </li>
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
          options={[
            { value: 'TIKTOK', text: 'TikTok' },
            { value: 'INSTAGRAM', text: 'Instagram' },
            { value: 'YOUTUBE', text: 'YouTube' },
          ]}
          onChange={(value) => setPlatform(value as Platform)}
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
