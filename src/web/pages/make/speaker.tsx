import { nodesOf, useAct } from '../../base/ask.ts';
import { linkTo } from '../../base/route.ts';
import { useSetup } from '../../base/setup.tsx';
import { MakeInfluencerDocument } from '../../generated/operations.ts';
import { SelectField } from '../../parts/field.tsx';
import { Refused } from '../../parts/refused.tsx';
import { WiringChain } from '../../parts/wiring-chain.tsx';
import { useSay } from '../../words/language.tsx';
import { type DraftProps, takesBrief } from './draft.ts';

/** Who speaks, or through which account or layer; what is missing of that is made in place. */
export function Speaker(props: DraftProps) {
  const { draft, onChange, onMended } = props;
  const say = useSay();
  const { project } = useSetup();
  const people = nodesOf(project?.influencers).map(({ id, name }) => ({ value: id, text: name }));
  const accounts = nodesOf(project?.socialAccounts);
  const account = accounts.find(({ id }) => id === draft.accountId);
  const byAccount = !takesBrief(draft.kind);
  return (
    <>
      <div className="row">
        {people.length === 0 && project ? (
          <NewInfluencer {...props} />
        ) : (
          <SelectField
            label={say('make.influencer')}
            value={draft.influencerId}
            options={[{ value: '', text: say('all.auto') }, ...people]}
            onChange={(influencerId) => onChange({ influencerId })}
          />
        )}
        {byAccount && accounts.length > 0 && (
          <SelectField
            label={say('make.account')}
            value={draft.accountId}
            options={[
              { value: '', text: say('all.none') },
              ...accounts.map(({ id, handle, platform }) => ({
                value: id,
                text: `${handle} · ${say(`platform.${platform}`)}`,
              })),
            ]}
            onChange={(accountId) => onChange({ accountId })}
          />
        )}
        {byAccount && accounts.length === 0 && (
          <a className="button" href={linkTo('settings', 'accounts')}>
            {say('make.account.first')}
          </a>
        )}
        {!byAccount && <LayerField {...props} />}
      </div>
      {byAccount && account && <WiringChain account={account} onWired={onMended} />}
    </>
  );
}

/** Where nobody can speak yet, somebody is made. */
function NewInfluencer({ projectId, onMended }: DraftProps) {
  const say = useSay();
  const { again } = useSetup();
  const { act, pending, trouble } = useAct(MakeInfluencerDocument);
  const make = async () => {
    if (!(await act({ projectId }))) return;
    again();
    onMended();
  };
  return (
    <div>
      <button type="button" disabled={pending} onClick={make}>
        {say('remedy.influencer')}
      </button>
      <Refused trouble={trouble} />
    </div>
  );
}

/** One of several content layers; with one alone there is nothing to choose. */
function LayerField({ draft, onChange }: DraftProps) {
  const say = useSay();
  const layers = nodesOf(useSetup().project?.layers).filter(({ kind }) => kind === 'CONTENT');
  if (layers.length < 2) return null;
  return (
    <SelectField
      label={say('make.layer')}
      value={draft.layerId}
      options={[
        { value: '', text: say('all.auto') },
        ...layers.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      onChange={(layerId) => onChange({ layerId })}
    />
  );
}
