import { type FormEvent, useState } from 'react';
import { createClient } from '../../client/entry/main.ts';
import type { Credential } from '../base/credential.ts';
import { here, told } from '../base/told.ts';
import { Brand, Looks } from '../frame.tsx';
import { MeDocument } from '../generated/operations.ts';
import { TextField } from '../parts/field.tsx';
import { Notice } from '../parts/refused.tsx';
import { useSay } from '../words/language.tsx';
import type { Word } from '../words/table.ts';

type StartProps = {
  /** Whether what was used until now is over. */
  over: boolean;
  onEnter: (credential: Credential) => void;
};

/** Asks for a key, and tries it before it is taken. */
export function StartPage({ over, onEnter }: StartProps) {
  const say = useSay();
  const [key, setKey] = useState('');
  const [fault, setFault] = useState<Word | null>(over ? 'start.expired' : null);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setFault(null);
    const given = key.trim();
    try {
      await createClient({ url: here, key: given }).ask(MeDocument, {});
      onEnter({ key: given });
    } catch (error) {
      const { code } = error as { code?: unknown };
      setFault(code === undefined ? 'refusal.UNREACHABLE' : 'start.refused');
    }
  };
  return (
    <main className="start">
      <header>
        <Brand />
        <Looks />
      </header>
      <form onSubmit={enter}>
        <h1>{say('start.title')}</h1>
        <p className="lead">{say('start.text')}</p>
        {fault && (
          <Notice kind="bad">
            <p>{say(fault)}</p>
          </Notice>
        )}
        <TextField
          label={say('start.key')}
          hint={say('start.hint')}
          value={key}
          onChange={setKey}
          type="password"
          placeholder="rg_live_…"
          required
        />
        <button type="submit" className="main">
          {say('start.enter')}
        </button>
        {told.apiKey && (
          <button type="button" onClick={() => onEnter({ key: told.apiKey as string })}>
            {say('start.demo')}
          </button>
        )}
      </form>
    </main>
  );
}
