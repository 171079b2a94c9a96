import type { Blobs } from '../../infra/blobs/blobs.ts';
import type { Kit } from '../../usecases/publish/publish-kit.ts';
import { photoName, zipAnswer } from '../zip-answer.ts';
import { instructionsOf } from './instructions.ts';

/** A publish kit in one file: what is uploaded, a text file for each field, and what has to be minded. */
export function kitZip(blobs: Pick<Blobs, 'read'>, kit: Kit): Response {
  const { postTitle, createdAt, video, photos, cover, texts, disclosure } = kit;
  const written = [
    ['title.txt', texts.title],
    ['caption.txt', texts.caption],
    ['first-comment.txt', texts.firstComment],
    ['READ-ME-FIRST.txt', instructionsOf(kit).join('\n')],
  ].flatMap(([name, text]) => (name && text ? [{ name, input: `${text}\n` }] : []));
  return zipAnswer(blobs, {
    postTitle,
    createdAt,
    files: [
      ...(video ? [{ name: 'film.mp4', asset: video }] : []),
      ...photos.map((asset) => ({ name: photoName(asset.ordinal), asset })),
      ...(cover && !photos.includes(cover) ? [{ name: 'cover.jpg', asset: cover }] : []),
    ],
    texts: [...written, { name: 'CREDITS.txt', input: disclosure.credits }],
  });
}
