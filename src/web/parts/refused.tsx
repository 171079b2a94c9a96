import type { ReactNode } from 'react';
import type { Trouble } from '../base/ask.ts';
import { go } from '../base/route.ts';
import { useSay } from '../words/language.tsx';
import { TABLE, type Word } from '../words/table.ts';

/** What can be done from here about a refusal; where to go, unless the page mends it in place. */
const REMEDIES: Record<string, { text: Word; go: () => void }> = {
  BILLING_EXHAUSTED: { text: 'remedy.credits', go: () => go('settings', 'credits') },
  MISSING_APP_DEMO: { text: 'remedy.demo', go: () => go('library', 'APP_DEMO') },
  MISSING_APP_DESCRIPTION: { text: 'remedy.description', go: () => go('settings', 'project') },
  INFLUENCER_REQUIRED: { text: 'remedy.influencer', go: () => go('settings', 'people') },
  ACCOUNT_NOT_WIRED: { text: 'remedy.wire', go: () => go('settings', 'accounts') },
  NO_CONTENT_LAYER_WIRED: { text: 'remedy.wire', go: () => go('settings', 'accounts') },
  INFLUENCER_NOT_WIRED: { text: 'remedy.wire', go: () => go('settings', 'accounts') },
};

export type Mends = Partial<Record<string, (trouble: Trouble) => void>>;

type RefusedProps = { trouble: Trouble | null; again?: (() => void) | undefined; mends?: Mends | undefined };

/** A refusal as a sentence, with what mends it as a button. */
export function Refused({ trouble, again, mends = {} }: RefusedProps) {
  const say = useSay();
  if (!trouble) return null;
  const code = trouble.detailCode ?? trouble.reason ?? trouble.code;
  const sentence = `refusal.${code}`;
  const remedy = REMEDIES[code];
  const mend = mends[code];
  return (
    <Notice kind="bad">
      <p>{sentence in TABLE ? say(sentence as Word) : trouble.message}</p>
      {trouble.issues && (
        <ul>
          {trouble.issues.map(({ path, message }) => (
            <li key={path + message}>{[path, message].filter(Boolean).join(': ')}</li>
          ))}
        </ul>
      )}
      {remedy && (
        <button type="button" onClick={() => (mend ? mend(trouble) : remedy.go())}>
          {say(remedy.text)}
        </button>
      )}
      {!remedy && again && (
        <button type="button" onClick={again}>
          {say('all.again')}
        </button>
      )}
    </Notice>
  );
}

/** Something worth reading, told to who cannot see it too. */
export function Notice({ kind, children }: { kind: 'bad' | 'warn' | 'good'; children: ReactNode }) {
  return (
    <div className={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
