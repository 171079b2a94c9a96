import { useState } from 'react';
import { HooksDocument } from '../../../client/entry/main.ts';
import { useAsk } from '../../base/ask.ts';
import { TextField } from '../../parts/field.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import type { DraftProps } from './draft.ts';

/** The line that opens the post, and lines to pick from. */
export function HookField({ projectId, draft, onChange }: DraftProps) {
  const say = useSay();
  const [seed, setSeed] = useState<number | null>(null);
  const { data, trouble } = useAsk(HooksDocument, seed === null ? null : { projectId, count: 6, seed });
  const isNeeded = draft.kind === 'slideshow';
  return (
    <div>
      <TextField
        label={say('make.hook')}
        hint={say(isNeeded ? 'make.hook.hint' : 'make.hook.optional')}
        value={draft.hook}
        onChange={(hook) => onChange({ hook })}
        lines={3}
        maxLength={2000}
        placeholder={say('make.hook.example')}
        required={isNeeded}
      />
      <button type="button" className="quiet" onClick={() => setSeed((before) => (before ?? 0) + 1)}>
        {say(data ? 'make.suggest.more' : 'make.suggest')}
      </button>
      <Refused trouble={trouble} />
      <ul className="suggestions">
        {data?.hooks?.hooks.map((hook) => (
          <li key={hook}>
            <button type="button" onClick={() => onChange({ hook })}>
              {hook}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
