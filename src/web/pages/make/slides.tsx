import { useState } from 'react';
import { nodesOf, useAsk } from '../../base/ask.ts';
import { LibraryDocument } from '../../generated/operations.ts';
import { Icon } from '../../parts/icon.tsx';
import { PicturePicker } from '../../parts/picture-picker.tsx';
import { Thumb } from '../../parts/thumb.tsx';
import { useSay } from '../../words/language.tsx';
import type { DraftProps, DraftSlide } from './draft.ts';

const MOST = 10;

/** Slides of one's own after the opening, each with words, a picture, or both. */
export function Slides({ projectId, draft, onChange }: DraftProps) {
  const say = useSay();
  const [picking, setPicking] = useState<number | null>(null);
  const { data, again } = useAsk(LibraryDocument, { projectId });
  const pictures = nodesOf(data?.media).filter(({ kind }) => kind === 'IMAGE');
  const { slides } = draft;
  const set = (at: number, part: Partial<DraftSlide>) =>
    onChange({ slides: slides.map((slide, index) => (index === at ? { ...slide, ...part } : slide)) });
  return (
    <fieldset className="slides">
      <legend>{say('make.slides')}</legend>
      <p className="hint">{say('make.slides.hint')}</p>
      {slides.map((slide, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a slide is its place
        <div className="slide" key={at}>
          <button
            type="button"
            className="thumb"
            aria-label={`${say('make.slide', { n: at + 1 })}: ${say('make.picture.choose')}`}
            onClick={() => setPicking(at)}
          >
            <Thumb link={pictures.find(({ id }) => id === slide.mediaId)?.url} />
          </button>
          <input
            aria-label={say('make.slide', { n: at + 1 })}
            placeholder={say('make.slide', { n: at + 1 })}
            value={slide.text}
            maxLength={300}
            onChange={({ target }) => set(at, { text: target.value })}
          />
          <button
            type="button"
            className="quiet"
            aria-label={`${say('all.remove')}: ${say('make.slide', { n: at + 1 })}`}
            onClick={() => onChange({ slides: slides.filter((_, index) => index !== at) })}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      {slides.length < MOST && (
        <button type="button" onClick={() => onChange({ slides: [...slides, { text: '', mediaId: null }] })}>
          {say('make.slide.add')}
        </button>
      )}
      {picking !== null && (
        <PicturePicker
          projectId={projectId}
          pictures={pictures}
          none={say('make.picture.none')}
          onAdded={again}
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
