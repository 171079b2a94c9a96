import { useState } from 'react';
import { nodesOf, useAsk } from '../../base/ask.ts';
import { LibraryDocument, type MediaRole } from '../../generated/operations.ts';
import { Empty, Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import { Collections } from './collections.tsx';
import { FileCard } from './file-card.tsx';
import { ROLES } from './files.ts';
import { Sender } from './sender.tsx';

/** The files of the project: sent, named, sorted into collections. `role` is what they are first sent as. */
export function LibraryPage({ projectId, role }: { projectId: string; role: string | null }) {
  const say = useSay();
  const [shown, setShown] = useState<MediaRole | ''>('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, trouble, again } = useAsk(LibraryDocument, { projectId, role: shown || null });
  const collections = nodesOf(data?.collections);
  const collection = collections.find(({ id }) => id === chosen) ?? null;
  const files = nodesOf(data?.media).filter(({ id }) => !collection || collection.mediaIds.includes(id));
  const filter = (
    <div className="filters">
      <select
        aria-label={say('library.show')}
        value={shown}
        onChange={({ target }) => setShown(target.value as MediaRole | '')}
      >
        <option value="">{say('look.all')}</option>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {say(`media.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <Page title={say('library.title')} aside={filter}>
      <Sender projectId={projectId} role={ROLES.find((one) => one === role) ?? 'REFERENCE'} onSent={again} />
      <Collections
        projectId={projectId}
        collections={collections}
        chosen={collection}
        onChoose={setChosen}
        onChanged={again}
      />
      <Refused trouble={trouble} again={again} />
      <ul className="grid files">
        {files.map((file) => (
          <FileCard key={file.id} file={file} collections={collections} onChanged={again} />
        ))}
      </ul>
      {data && files.length === 0 && <Empty text={say('library.none')} />}
    </Page>
  );
}
