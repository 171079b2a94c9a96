import { type FormEvent, useState } from 'react';
import { nodesOf, useAct, useAsk } from '../../base/ask.ts';
import { useSetup } from '../../base/setup.tsx';
import { here } from '../../base/told.ts';
import {
  type ApiKeyEnv,
  KeysDocument,
  MakeKeyDocument,
  MakeTokenDocument,
  RevokeKeyDocument,
  type Scope,
} from '../../generated/operations.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Once } from '../../parts/once.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useFormats, useSay } from '../../words/language.tsx';
import type { PartProps } from './part.ts';

/** Keys for programs, and links for people. */
export function Keys({ projectId }: PartProps) {
  const say = useSay();
  const { time } = useFormats();
  const { viewer } = useSetup();
  const { data, trouble, again } = useAsk(KeysDocument, {});
  const revoke = useAct(RevokeKeyDocument);
  return (
    <>
      <Refused trouble={trouble ?? revoke.trouble} again={again} />
      <ul className="lines">
        {nodesOf(data?.apiKeys).map(({ id, name, prefix, env, lastUsedAt, revokedAt }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span>
              <code>{prefix}…</code> {say(env === 'LIVE' ? 'keys.live' : 'keys.test')}
            </span>
            <span className="hint">{lastUsedAt && `${say('keys.used')} ${time(lastUsedAt)}`}</span>
            {revokedAt && <span className="badge">{say('keys.revoked')}</span>}
            {id === viewer?.keyId && <span className="badge">{say('keys.yours')}</span>}
            {!revokedAt && id !== viewer?.keyId && (
              <button
                type="button"
                className="quiet"
                onClick={async () => (await revoke.act({ keyId: id })) && again()}
              >
                {say('keys.revoke')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <NewKey scopes={viewer?.scopes ?? []} onMade={again} />
      <NewLink scopes={viewer?.scopes ?? []} projectId={projectId} />
    </>
  );
}

function NewKey({ scopes, onMade }: { scopes: readonly Scope[]; onMade: () => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [env, setEnv] = useState<ApiKeyEnv>('LIVE');
  const [key, setKey] = useState<string | null>(null);
  const { act, pending, trouble } = useAct(MakeKeyDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = (await act({ name, env, scopes: [...scopes] })) as { key: string } | null;
    if (!made) return;
    setKey(made.key);
    onMade();
  };
  return (
    <form className="narrow apart" onSubmit={submit}>
      <h2>{say('keys.new')}</h2>
      <div className="row">
        <TextField label={say('keys.name')} value={name} onChange={setName} required />
        <SelectField
          label={say('keys.env')}
          value={env}
          options={[
            { value: 'LIVE', text: say('keys.live') },
            { value: 'TEST', text: say('keys.test') },
          ]}
          onChange={setEnv}
        />
      </div>
      <Refused trouble={trouble} />
      <button type="submit" disabled={pending}>
        {say('all.add')}
      </button>
      {key && <Once text={key} label={say('start.key')} />}
    </form>
  );
}

/** Seconds that a link may live: the most there are. */
const DAY = 86_400;
/** What is of the whole organisation, which no link reaches. */
const NOT_BY_LINK: readonly Scope[] = ['KEYS_ADMIN', 'WEBHOOKS_WRITE', 'CREDITS_READ'];

/** A link to the console for who has no key: this project alone, and no keys. */
function NewLink({ scopes, projectId }: { scopes: readonly Scope[]; projectId: string }) {
  const say = useSay();
  const [link, setLink] = useState<string | null>(null);
  const { act, pending, trouble } = useAct(MakeTokenDocument);
  const make = async () => {
    const granted = scopes.filter((scope) => !NOT_BY_LINK.includes(scope));
    const made = await act({ scopes: granted, projectIds: [projectId], expiresInSeconds: DAY });
    if (made) setLink(`${here}/#token=${(made as { token: string }).token}`);
  };
  return (
    <section className="narrow apart">
      <button type="button" onClick={make} disabled={pending}>
        {say('keys.token')}
      </button>
      <Refused trouble={trouble} />
      {link && <Once text={link} label={say('keys.token')} />}
    </section>
  );
}
