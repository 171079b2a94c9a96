import { onHere } from '../base/told.ts';
import { Icon } from './icon.tsx';

/** A picture of the library at the size of a button; where there is none, its sign. */
export const Thumb = ({ link }: { link: string | undefined }) =>
  link ? <img src={onHere(link)} alt="" /> : <Icon name="picture" />;
