import type { FoundPhoto } from '../../domain/found-photo.ts';
import type { ProviderFault } from '../../domain/writer.ts';
import { draw } from '../craft/chance.ts';
import type { FoundPictures, PlanFacts } from '../craft/facts.ts';
import type { Size } from '../craft/frame.ts';
import { dealPictures } from '../formats/deal-pictures.ts';
import type { Body } from '../formats/own-slides.ts';
import { itemAt } from '../item-at.ts';
import type { PhotoQuery, PhotoSearch, PhotoShape } from '../ports/photo-search.ts';

export type Sought = {
  found: FoundPictures;
  /** Why nothing was found, when that is somebody's fault. */
  fault: ProviderFault | null;
};

/** The first few fit the words; which of them is taken is drawn, so that variants differ. */
const AMONG = 6;

/**
 * Looks for a picture for every slide that has none of the project's own: by its own words, else by those of the post.
 * None stands in a post twice. One after the other, since services count questions. @throws the signal's reason
 */
export async function findPictures(
  photos: Pick<PhotoSearch, 'find'>,
  facts: PlanFacts,
  body: Body,
  signal: AbortSignal,
): Promise<Sought> {
  const { seed, frame } = facts;
  const shape = shapeOf(frame.size);
  const { copy, call } = body;
  const own = dealPictures(facts, body);
  const post = copy.picture ?? null;
  const used = new Set<string>();
  let fault: ProviderFault | null = null;

  const one = async (words: PhotoQuery | null, name: string): Promise<FoundPhoto | null> => {
    for (const query of distinct([words, post])) {
      const answer = await photos.find({ ...query, shape }, signal);
      const fresh = answer.photos.filter((photo) => !used.has(nameOf(photo))).slice(0, AMONG);
      if (fresh.length > 0) {
        const photo = itemAt(fresh, Math.floor(draw(seed, `photo ${name}`) * fresh.length));
        used.add(nameOf(photo));
        return photo;
      }
      fault ??= answer.fault;
    }
    return null;
  };

  const hook = own.hook ? null : await one(post, 'hook');
  const found: FoundPictures = { own, hook, points: [], call: null };
  for (const [index, { picture = null }] of copy.points.entries())
    found.points.push(own.points[index] ? null : await one(picture, `point ${index}`));
  found.call = own.call ? null : await one(call.picture ?? null, 'call');
  return { found, fault };
}

/** Squarer frames than this are filled from a square without losing much. */
const NEARLY_SQUARE = 1.2;

function shapeOf({ width, height }: Size): PhotoShape {
  if (Math.max(width / height, height / width) <= NEARLY_SQUARE) return 'square';
  return width > height ? 'wide' : 'tall';
}

const nameOf = ({ provider, id }: FoundPhoto) => `${provider} ${id}`;

function distinct(queries: (PhotoQuery | null)[]): PhotoQuery[] {
  const asked = queries.flatMap((query) => query ?? []);
  return asked.filter(({ words }, index) => asked.findIndex((other) => other.words === words) === index);
}
