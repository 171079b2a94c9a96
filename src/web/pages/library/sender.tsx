import { type DragEvent, useEffect, useRef, useState } from 'react';
import { isRefusal } from '../../../client/entry/main.ts';
import { useReelgate } from '../../../client/entry/react.ts';
import { type Trouble, troubleOf } from '../../base/ask.ts';
import type { MediaRole } from '../../generated/operations.ts';
import { SelectField } from '../../parts/field.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import { ROLES } from './files.ts';

type Sending = {
  id: number;
  name: string;
  progress: number;
  state: 'sending' | 'done' | 'known' | 'refused';
  trouble: Trouble | null;
};

type SenderProps = { projectId: string; role: MediaRole; onSent: () => void };

/** Takes files that are dropped or chosen, and sends them, with how far each is. */
export function Sender({ projectId, role: first, onSent }: SenderProps) {
  const say = useSay();
  const [role, setRole] = useState(first);
  const [over, setOver] = useState(false);
  const { sendings, send } = useSendings(projectId, onSent);
  const take = (files: FileList | null) => {
    for (const file of files ?? []) void send(file, role);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section className="sender">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of two; the button is the other */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{say('library.drop')}</p>
        <label className="button main">
          {say('library.choose')}
          <input type="file" multiple onChange={({ target }) => take(target.files)} />
        </label>
        <SelectField
          label={say('library.as')}
          value={role}
          options={ROLES.map((value) => ({ value, text: say(`media.${value}`) }))}
          onChange={setRole}
        />
      </div>
      <ul className="sendings" aria-live="polite">
        {sendings.map((one) => (
          <SendingLine key={one.id} sending={one} />
        ))}
      </ul>
    </section>
  );
}

function SendingLine({ sending: { name, progress, state, trouble } }: { sending: Sending }) {
  const say = useSay();
  if (state === 'refused') {
    return (
      <li>
        {name}
        <Refused trouble={trouble} />
      </li>
    );
  }
  const text = say(`library.${state}`, { name });
  return (
    <li>
      {text}
      {state === 'sending' && <progress value={progress} aria-label={text} />}
    </li>
  );
}

/** Files on their way, several at once; leaving the page stops them. */
function useSendings(projectId: string, onSent: () => void) {
  const client = useReelgate();
  const [sendings, setSendings] = useState<Sending[]>([]);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);
  const send = async (file: File, role: MediaRole) => {
    const id = performance.now() + Math.random();
    const change = (part: Partial<Sending>) =>
      setSendings((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
    setSendings((all) => [{ id, name: file.name, progress: 0, state: 'sending', trouble: null }, ...all]);
    const { signal } = leaving.current;
    const onProgress = (received: number, total: number) => change({ progress: received / total });
    try {
      const answer = await client.upload(file, { projectId, role, onProgress, signal });
      if (isRefusal(answer)) return change({ state: 'refused', trouble: answer as Trouble });
      change({ state: (answer as { duplicate: boolean }).duplicate ? 'known' : 'done' });
      onSent();
    } catch (error) {
      if (!signal.aborted) change({ state: 'refused', trouble: troubleOf(error) });
    }
  };
  return { sendings, send };
}
