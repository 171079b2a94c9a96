import { type FormEvent, useState } from 'react';
import { browser, useKept } from '../../base/kept.ts';
import { TextField } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { type Draft, EMPTY } from './draft.ts';

type Preset = { name: string; draft: Draft };
type PresetsProps = { projectId: string; draft: Draft; onTake: (draft: Draft) => void };

/** Briefs kept by name, to be made again; they stay in this browser. */
export function Presets({ projectId, draft, onTake }: PresetsProps) {
  const say = useSay();
  const [presets, setPresets] = useKept<readonly Preset[]>(`presets:${projectId}`, [], browser);
  const without = (gone: string) => presets.filter(({ name }) => name !== gone);
  const isTaken = (one: Draft) => JSON.stringify(one) === JSON.stringify(draft);
  return (
    <section className="presets" aria-label={say('presets.title')}>
      {presets.length > 0 && (
        <div className="chips">
          {presets.map((one) => (
            <span className="chip" key={one.name}>
              <button
                type="button"
                aria-pressed={isTaken(one.draft)}
                onClick={() => onTake({ ...EMPTY, ...one.draft })}
              >
                {one.name}
              </button>
              <button
                type="button"
                aria-label={`${say('all.delete')}: ${one.name}`}
                onClick={() => setPresets(without(one.name))}
              >
                <Icon name="close" />
              </button>
            </span>
          ))}
        </div>
      )}
      <NewPreset onKeep={(name) => setPresets([...without(name), { name, draft }])} />
    </section>
  );
}

function NewPreset({ onKeep }: { onKeep: (name: string) => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onKeep(name.trim());
    setName('');
  };
  return (
    <details>
      <summary>{say('presets.keep')}</summary>
      <form className="row" onSubmit={submit}>
        <TextField label={say('presets.name')} value={name} onChange={setName} maxLength={60} required />
        <button type="submit" disabled={name.trim() === ''}>
          {say('all.save')}
        </button>
      </form>
      <p className="hint">{say('presets.hint')}</p>
    </details>
  );
}
