import { type FormEvent, useState } from 'react';
import { useAct } from '../../base/ask.ts';
import { useSetup } from '../../base/setup.tsx';
import { MakeProjectDocument, SaveProjectDocument } from '../../generated/operations.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Notice, Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import { namesOf } from '../../words/names.ts';
import type { PartProps } from './part.ts';

const FIRST = 5;

/** What a project says of itself: words are drawn from it. */
export function ProjectPart({ projectId, project }: PartProps) {
  const say = useSay();
  const { again } = useSetup();
  const [form, setForm] = useState(() => formOf(project));
  const { act, pending, trouble } = useAct(SaveProjectDocument);
  const [saved, setSaved] = useState(false);
  const set = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setSaved(false);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { policy, ...texts } = form;
    const firstN = policy === 'REVIEW_FIRST_N' ? (project.reviewFirstN ?? FIRST) : null;
    if (!(await act({ projectId, ...texts, ...cleared(texts), reviewPolicy: { policy, firstN } }))) return;
    setSaved(true);
    again();
  };
  return (
    <>
      <form className="narrow" onSubmit={submit}>
        <TextField
          label={say('project.name')}
          value={form.name}
          onChange={(name) => set({ name })}
          required
        />
        <TextField
          label={say('project.appName')}
          value={form.appName}
          onChange={(appName) => set({ appName })}
        />
        <TextField
          label={say('project.description')}
          value={form.appDescription}
          onChange={(appDescription) => set({ appDescription })}
          lines={4}
        />
        <TextField
          label={say('project.tagline')}
          value={form.tagline}
          onChange={(tagline) => set({ tagline })}
        />
        <div className="row">
          <SelectField
            label={say('project.voice')}
            value={form.brandVoice}
            options={namesOf('voice').map((value) => ({ value, text: say(`voice.${value}`) }))}
            onChange={(brandVoice) => set({ brandVoice })}
          />
          <TextField
            label={say('project.language')}
            value={form.primaryLanguage}
            onChange={(primaryLanguage) => set({ primaryLanguage })}
          />
          <SelectField
            label={say('project.review')}
            value={form.policy}
            options={namesOf('review').map((value) => ({ value, text: say(`review.${value}`) }))}
            onChange={(policy) => set({ policy })}
          />
        </div>
        <Refused trouble={trouble} />
        {saved && (
          <Notice kind="good">
            <p>{say('all.saved')}</p>
          </Notice>
        )}
        <button type="submit" className="main" disabled={pending}>
          {say('all.save')}
        </button>
      </form>
      <NewProject />
    </>
  );
}

const formOf = (project: PartProps['project']) => ({
  name: project.name,
  appName: project.appName ?? '',
  appDescription: project.appDescription ?? '',
  tagline: project.tagline ?? '',
  brandVoice: project.brandVoice,
  primaryLanguage: project.primaryLanguage,
  policy: project.reviewPolicy,
});

/** What may be absent, and is cleared where it is left empty. */
const cleared = ({ appName, appDescription, tagline }: Omit<ReturnType<typeof formOf>, 'policy'>) => ({
  appName: appName || null,
  appDescription: appDescription || null,
  tagline: tagline || null,
});

function NewProject() {
  const say = useSay();
  const { again, choose } = useSetup();
  const [name, setName] = useState('');
  const { act, pending, trouble } = useAct(MakeProjectDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = (await act({ name })) as { id: string } | null;
    if (!made) return;
    choose(made.id);
    again();
  };
  return (
    <form className="narrow apart" onSubmit={submit}>
      <h2>{say('project.new')}</h2>
      <TextField label={say('project.name')} value={name} onChange={setName} required />
      <Refused trouble={trouble} />
      <button type="submit" disabled={pending}>
        {say('all.add')}
      </button>
    </form>
  );
}
