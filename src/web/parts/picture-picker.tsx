import { isRefusal } from '../../client/entry/main.ts';
import { useUpload } from '../../client/entry/react.ts';
import { type Trouble, troubleOf } from '../base/ask.ts';
import { onHere } from '../base/told.ts';
import { useSay } from '../words/language.tsx';
import { Dialog } from './dialog.tsx';
import { Refused } from './refused.tsx';

type PickerProps = {
  projectId: string;
  pictures: readonly { id: string; url: string; words: string | null }[];
  /** What it says where nothing is picked. */
  none: string;
  onPick: (mediaId: string | null) => void;
  onAdded: () => void;
  onClose: () => void;
};

/** Pictures of the library, and a way to add one, which is picked with it. */
export function PicturePicker({ projectId, pictures, none, onPick, onAdded, onClose }: PickerProps) {
  const say = useSay();
  const { upload, progress, pending, result, error } = useUpload();
  const add = async (file: File | undefined) => {
    const answer = file && (await upload(file, { projectId, role: 'REFERENCE' }));
    if (!answer || isRefusal(answer)) return;
    onAdded();
    onPick((answer as { media: { id: string } }).media.id);
  };
  const refused = isRefusal(result) ? (result as Trouble) : null;
  return (
    <Dialog title={say('make.picture.choose')} onClose={onClose}>
      <label className="button">
        {say('make.picture.own')}
        <input type="file" accept="image/*" onChange={({ target }) => add(target.files?.[0])} />
      </label>
      {pending && <progress value={progress} aria-label={say('watch.progress')} />}
      <Refused trouble={error ? troubleOf(error) : refused} />
      <ul className="pictures">
        <li>
          <button type="button" onClick={() => onPick(null)}>
            {none}
          </button>
        </li>
        {pictures.map(({ id, url, words }) => (
          <li key={id}>
            <button type="button" onClick={() => onPick(id)}>
              <img src={onHere(url)} alt={words ?? say('make.picture')} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
