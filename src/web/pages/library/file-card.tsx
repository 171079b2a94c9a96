import { useState } from 'react';
import { useAct } from '../../base/ask.ts';
import { asStill, onHere } from '../../base/told.ts';
import { DeleteFileDocument, SaveCollectionDocument, SaveWordsDocument } from '../../generated/operations.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Refused } from '../../parts/refused.tsx';
import { explainWarning } from '../../words/explain.ts';
import { useFormats, useSay, useSpeaking } from '../../words/language.tsx';
import type { Collection, LibraryFile } from './files.ts';

type FileProps = { file: LibraryFile; collections: readonly Collection[]; onChanged: () => void };

/** A file: what it is, what it shows in words, and which collections it is in. */
export function FileCard({ file, collections, onChanged }: FileProps) {
  const say = useSay();
  const { language } = useSpeaking();
  const { size } = useFormats();
  const [asked, setAsked] = useState(false);
  const sort = useAct(SaveCollectionDocument);
  const toggle = async ({ id, mediaIds }: Collection) => {
    const change = mediaIds.includes(file.id) ? { removeMediaIds: [file.id] } : { addMediaIds: [file.id] };
    if (await sort.act({ collectionId: id, ...change })) onChanged();
  };
  return (
    <li className="file">
      <span className="still">
        <Shown file={file} />
        <span className="badge">{say(`media.${file.role}`)}</span>
      </span>
      <Words file={file} onChanged={onChanged} />
      {collections.map((one) => (
        <label className="check" key={one.id}>
          <input type="checkbox" checked={one.mediaIds.includes(file.id)} onChange={() => toggle(one)} />
          {say('library.in', { name: one.name })}
        </label>
      ))}
      <footer>
        <small>
          {size(file.sizeBytes)}
          {file.width && ` · ${file.width}\u00a0×\u00a0${file.height}`}
        </small>
        <button type="button" className="quiet" onClick={() => setAsked(true)}>
          {say('all.delete')}
        </button>
      </footer>
      {file.warnings.map((warning) => (
        <p className="hint" key={warning.code}>
          {explainWarning(language, warning)}
        </p>
      ))}
      <Refused trouble={sort.trouble} />
      {asked && <Deleting id={file.id} onClose={() => setAsked(false)} onChanged={onChanged} />}
    </li>
  );
}

function Shown({ file: { kind, url, words } }: { file: LibraryFile }) {
  const say = useSay();
  const link = onHere(url);
  if (kind === 'IMAGE') return <img src={link} alt={words ?? say('make.picture')} loading="lazy" />;
  // biome-ignore lint/a11y/useMediaCaption: files of one's own have none
  if (kind === 'AUDIO') return <audio src={link} controls preload="none" aria-label={words ?? undefined} />;
  if (kind === 'VIDEO')
    return (
      <video
        src={asStill(url)}
        muted
        playsInline
        preload="metadata"
        controls
        aria-label={words ?? say('look.film')}
      />
    );
  return <Icon name="picture" />;
}

/** What it shows, saved when the field is left. */
function Words({ file, onChanged }: Pick<FileProps, 'file' | 'onChanged'>) {
  const say = useSay();
  const [words, setWords] = useState(file.words ?? '');
  const { act, trouble } = useAct(SaveWordsDocument);
  const save = async () => {
    if (words.trim() === (file.words ?? '') || words.trim() === '') return;
    if (await act({ mediaId: file.id, words })) onChanged();
  };
  return (
    <>
      <input
        aria-label={say('library.words')}
        placeholder={say('library.words')}
        value={words}
        maxLength={500}
        onChange={({ target }) => setWords(target.value)}
        onBlur={save}
        onKeyDown={({ key }) => key === 'Enter' && save()}
      />
      <Refused trouble={trouble} />
    </>
  );
}

type DeletingProps = { id: string; onClose: () => void; onChanged: () => void };

function Deleting({ id, onClose, onChanged }: DeletingProps) {
  const say = useSay();
  const { act, pending, trouble } = useAct(DeleteFileDocument);
  return (
    <Dialog title={say('library.delete.sure')} onClose={onClose}>
      <Refused trouble={trouble} />
      <div className="actions">
        <button
          type="button"
          className="danger"
          disabled={pending}
          onClick={async () => (await act({ mediaId: id })) && onChanged()}
        >
          {say('all.delete')}
        </button>
        <button type="button" onClick={onClose}>
          {say('all.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
