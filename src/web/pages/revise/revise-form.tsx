import { useState } from 'react';
import { told } from '../../base/told.ts';
import { TextField } from '../../parts/field.tsx';
import { PicturePicker } from '../../parts/picture-picker.tsx';
import { StyleFields } from '../../parts/style-fields.tsx';
import { Thumb } from '../../parts/thumb.tsx';
import { useSay } from '../../words/language.tsx';
import type { LibraryFile } from '../library/files.ts';
import type { ShownPost } from '../look/shown-post.ts';
import { type Change, hasSlides, type SceneChange, saysHook } from './change.ts';

type FormProps = {
  projectId: string;
  post: ShownPost;
  change: Change;
  onChange: (part: Partial<Change>) => void;
  pictures: readonly LibraryFile[];
  onAdded: () => void;
};

/** All of a post that can be other than before. */
export function ReviseForm(props: FormProps) {
  const { post, change, onChange } = props;
  const say = useSay();
  return (
    <>
      <TextField
        label={say('make.hook')}
        value={change.hook}
        onChange={(hook) => onChange({ hook })}
        lines={2}
        maxLength={2000}
        required={post.hook !== null}
      />
      <Scenes {...props} />
      <TextField
        label={say('make.caption')}
        value={change.caption}
        onChange={(caption) => onChange({ caption })}
        lines={3}
        maxLength={2200}
        required
      />
      <div className="row">
        <TextField
          label={say('revise.titled')}
          value={change.title}
          onChange={(title) => onChange({ title })}
          maxLength={90}
        />
        <StyleFields value={change} none={say('revise.style.same')} onChange={onChange} />
      </div>
      {told.hasModel && (
        <TextField
          label={say('revise.instruction')}
          hint={say('revise.instruction.hint')}
          value={change.instruction}
          onChange={(instruction) => onChange({ instruction })}
          lines={2}
          maxLength={1000}
        />
      )}
    </>
  );
}

/** Scene by scene: its words, unless those are the hook, and of slides its picture. */
function Scenes({ projectId, post, change, onChange, pictures, onAdded }: FormProps) {
  const say = useSay();
  const [picking, setPicking] = useState<number | null>(null);
  const slides = hasSlides(post);
  const set = (at: number, part: Partial<SceneChange>) =>
    onChange({
      scenes: change.scenes.map((scene, index) => (index === at ? { ...scene, ...part } : scene)),
    });
  return (
    <fieldset className="slides">
      <legend>{say(slides ? 'revise.words' : 'revise.scenes')}</legend>
      <p className="hint">{say('revise.words.hint')}</p>
      {post.scenes.map((scene, at) => {
        const name = `${at + 1} · ${say(`role.${scene.role}`)}`;
        const { text = '', mediaId = null } = change.scenes[at] ?? {};
        const isWorded = scene.text !== null && !saysHook(scene);
        if (!slides && !isWorded) return null;
        return (
          <div className="slide" key={scene.index}>
            {slides && (
              <button
                type="button"
                className="thumb"
                aria-label={say('revise.picture', { scene: name })}
                onClick={() => setPicking(at)}
              >
                <Thumb
                  link={
                    pictures.find(({ id }) => id === mediaId)?.url ?? scene.media?.url ?? scene.still?.url
                  }
                />
              </button>
            )}
            {isWorded ? (
              <TextField
                label={name}
                lines={2}
                value={text}
                maxLength={300}
                required
                onChange={(next) => set(at, { text: next })}
              />
            ) : (
              <span className="hint">{name}</span>
            )}
          </div>
        );
      })}
      {picking !== null && (
        <PicturePicker
          projectId={projectId}
          pictures={pictures}
          none={say('revise.picture.same')}
          onAdded={onAdded}
          onClose={() => setPicking(null)}
          onPick={(mediaId) => {
            set(picking, { mediaId });
            setPicking(null);
          }}
        />
      )}
    </fieldset>
  );
}
