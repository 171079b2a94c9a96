import { type FormEvent, useState } from 'react';
import { useAct } from '../../base/ask.ts';
import { DropCollectionDocument, MakeCollectionDocument } from '../../generated/operations.ts';
import { Icon } from '../../parts/icon.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import type { Collection } from './files.ts';

type CollectionsProps = {
  projectId: string;
  collections: readonly Collection[];
  chosen: Collection | null;
  onChoose: (id: string | null) => void;
  onChanged: () => void;
};

/** Named sets of files: one narrows the page, and posts can be made from one alone. */
export function Collections({ projectId, collections, chosen, onChoose, onChanged }: CollectionsProps) {
  const say = useSay();
  const [name, setName] = useState('');
  const make = useAct(MakeCollectionDocument);
  const drop = useAct(DropCollectionDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await make.act({ projectId, name }))) return;
    setName('');
    onChanged();
  };
  return (
    <section className="collections">
      <h2>{say('library.collections')}</h2>
      <div className="chips">
        {collections.map(({ id, name: title, mediaIds }) => (
          <span className="chip" key={id}>
            <button
              type="button"
              aria-pressed={chosen?.id === id}
              onClick={() => onChoose(chosen?.id === id ? null : id)}
            >
              {title} <small>{mediaIds.length}</small>
            </button>
            <button
              type="button"
              aria-label={`${say('all.delete')}: ${title}`}
              onClick={async () => (await drop.act({ collectionId: id })) && onChanged()}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <form onSubmit={submit}>
          <input
            aria-label={say('library.collection.new')}
            placeholder={say('library.collection.new')}
            value={name}
            required
            maxLength={120}
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit">{say('all.add')}</button>
        </form>
      </div>
      <Refused trouble={make.trouble ?? drop.trouble} />
    </section>
  );
}
