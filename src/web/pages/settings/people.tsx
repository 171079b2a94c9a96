import { type FormEvent, useState } from 'react';
import { nodesOf, useAct } from '../../base/ask.ts';
import { useSetup } from '../../base/setup.tsx';
import { MakeInfluencerDocument } from '../../generated/operations.ts';
import { TextField } from '../../parts/field.tsx';
import { Empty } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import type { PartProps } from './part.ts';

/** Who can speak in posts. */
export function People({ projectId, project }: PartProps) {
  const say = useSay();
  const { again } = useSetup();
  const [name, setName] = useState('');
  const { act, pending, trouble } = useAct(MakeInfluencerDocument);
  const people = nodesOf(project.influencers);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await act({ projectId, name: name.trim() || null }))) return;
    setName('');
    again();
  };
  return (
    <>
      {people.length === 0 && <Empty text={say('people.none')} />}
      <ul className="lines">
        {people.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong>
            <span>
              {one.language} · {say(`voice.${one.brandVoice}`)}
            </span>
            <span className={`badge ${one.status}`}>{say(`influencer.${one.status}`)}</span>
          </li>
        ))}
      </ul>
      <form className="narrow apart" onSubmit={submit}>
        <h2>{say('people.new')}</h2>
        <TextField label={say('people.name')} value={name} onChange={setName} maxLength={128} />
        <Refused trouble={trouble} />
        <button type="submit" disabled={pending}>
          {say('all.add')}
        </button>
      </form>
    </>
  );
}
