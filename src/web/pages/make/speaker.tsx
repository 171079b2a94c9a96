import { nodesOf } from '../../base/ask.ts';
import { useSetup } from '../../base/setup.tsx';
import { SelectField } from '../../parts/field.tsx';
import { useSay } from '../../words/language.tsx';
import type { DraftProps } from './draft.ts';

/** Who speaks, or through which account. */
export function Speaker({ draft, onChange }: DraftProps) {
  const say = useSay();
  const { project } = useSetup();
  const none = { value: '', text: say('all.auto') };
  const people = nodesOf(project?.influencers).map(({ id, name }) => ({ value: id, text: name }));
  const accounts = nodesOf(project?.socialAccounts).map(({ id, handle }) => ({ value: id, text: handle }));
  return (
    <div className="row">
      <SelectField
        label={say('make.influencer')}
        value={draft.influencerId}
        options={[none, ...people]}
        onChange={(influencerId) => onChange({ influencerId })}
      />
      {['slideshow', 'ugc'].includes(draft.kind) && (
        <SelectField
          label={say('make.account')}
          value={draft.accountId}
          options={[{ value: '', text: say('all.none') }, ...accounts]}
          onChange={(accountId) => onChange({ accountId })}
        />
      )}
    </div>
  );
}
