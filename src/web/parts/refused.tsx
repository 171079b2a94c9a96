import type { ReactNode } from 'react';
import type { Trouble } from '../base/ask.ts';
import { go } from '../base/route.ts';
import { explain, explainFailure, explainIssues } from '../words/explain.ts';
import { useSay, useSpeaking } from '../words/language.tsx';
import type { Word } from '../words/table.ts';

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
  const { language } = useSpeaking();
  if (!trouble) return null;
  const code = trouble.detailCode ?? trouble.reason ?? trouble.code;
  const remedy = REMEDIES[code];
  const mend = mends[code];
  return (
    <Notice kind="bad">
      <p>{explain(language, trouble)}</p>
      {trouble.issues && (
        <ul>
          {explainIssues(language, trouble.issues).map((line) => (
            <li key={line}>{line}</li>
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

/** Why work failed, or a post did not go out. */
export function Failure({ fault }: { fault: { code: string; message: string } }) {
  const { language } = useSpeaking();
  return <p className="fault">{explainFailure(language, fault)}</p>;
}
