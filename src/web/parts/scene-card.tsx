import type { ReactNode } from 'react';
import { isWide, shapeOf } from '../base/shape.ts';
import { asStill, onHere } from '../base/told.ts';
import type { AspectRatio, MediaKind, SceneRole } from '../generated/operations.ts';
import { useFormats, useSay } from '../words/language.tsx';
import type { Word } from '../words/table.ts';

/** What lies behind the words of a scene. */
export type ScenePicture = { kind: MediaKind; url: string; words: string | null };

type SceneCardProps = {
  scene: { role: SceneRole; text: string | null; startMs: number; endMs: number };
  ratio: AspectRatio;
  picture: ScenePicture | null;
  /** The scene as it was rendered, words and all; shown in the place of words and picture. */
  still?: string | undefined;
  /** Said of it in its corner. */
  mark?: ReactNode;
};

/** A scene as it will look: its words on its picture, what it is for, and how long it lasts. */
export function SceneCard({
  scene: { role, text, startMs, endMs },
  ratio,
  picture,
  still,
  mark,
}: SceneCardProps) {
  const say = useSay();
  const { seconds } = useFormats();
  return (
    <li className={isWide(ratio) ? 'scene wide' : 'scene'} style={shapeOf(ratio)}>
      {still === undefined ? (
        <Planned role={role} text={text} picture={picture} />
      ) : (
        <img className="whole" src={onHere(still)} alt={text ?? ''} loading="lazy" />
      )}
      {mark && <span className="badge PENDING">{mark}</span>}
      <footer>
        <span>{say(`role.${role}`)}</span>
        <span>{seconds(endMs - startMs)}</span>
      </footer>
    </li>
  );
}

/** What there is to see where there are no words. */
const SEEN: Partial<Record<SceneRole, Word>> = { REACTION: 'scene.REACTION', DEMO: 'scene.DEMO' };

type PlannedProps = Pick<SceneCardProps['scene'], 'role' | 'text'> & Pick<SceneCardProps, 'picture'>;

function Planned({ role, text, picture }: PlannedProps) {
  const say = useSay();
  const seen = SEEN[role];
  const length = text?.length ?? 0;
  return (
    <>
      {picture?.kind === 'IMAGE' && (
        <img src={onHere(picture.url)} alt={picture.words ?? ''} loading="lazy" />
      )}
      {picture?.kind === 'VIDEO' && <video src={asStill(picture.url)} muted playsInline preload="metadata" />}
      {text && <p className={length > 90 ? 'small' : length > 40 ? 'middle' : 'large'}>{text}</p>}
      {!text && !picture && seen && <p className="drawn">{say(seen)}</p>}
    </>
  );
}
