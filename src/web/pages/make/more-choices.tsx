import { nodesOf, useAsk } from '../../base/ask.ts';
import { LibraryDocument } from '../../generated/operations.ts';
import { SelectField } from '../../parts/field.tsx';
import { StyleFields } from '../../parts/style-fields.tsx';
import { useSay } from '../../words/language.tsx';
import { type DraftProps, takesBrief } from './draft.ts';
import { Speaker } from './speaker.tsx';

export function MoreChoices(props: DraftProps) {
  const { projectId, draft, onChange } = props;
  const say = useSay();
  const { data } = useAsk(LibraryDocument, { projectId });
  const collections = nodesOf(data?.collections).map(({ id, name }) => ({ value: id, text: name }));
  return (
    <details className="more">
      <summary>{say('make.more')}</summary>
      <div className="row">
        <StyleFields value={draft} none={say('all.auto')} onChange={onChange} />
        <SelectField
          label={say('make.collection')}
          value={draft.collectionId}
          options={[{ value: '', text: say('make.collection.all') }, ...collections]}
          onChange={(collectionId) => onChange({ collectionId })}
        />
      </div>
      {draft.kind !== 'ugc' && <Speaker {...props} />}
      {takesBrief(draft.kind) && (
        <SelectField
          label={say('make.variants')}
          value={`${draft.variants}`}
          options={['1', '2', '3', '4', '5'].map((value) => ({ value, text: value }))}
          onChange={(variants) => onChange({ variants: Number(variants) })}
        />
      )}
    </details>
  );
}
