import { type Output, photosAlone } from '../../domain/outputs.ts';
import type { Issue } from '../../domain/refusals.ts';
import type { Revision } from '../../domain/revision.ts';
import type { Script } from '../formats/script.ts';
import { changesOf } from './change-script.ts';

/** What of a revision cannot be done to a post of this script, by the fields of its request. */
export function faultsOf(script: Script, revision: Revision, outputs?: readonly Output[]): Issue[] {
  const { slides = [], order, hook, trackId, musicId } = revision;
  const { count: scenes, isHook, speaks, withPicture, inOrder } = changesOf({ script, lengths: [] });
  const issues = slides.flatMap(({ index, text, mediaId }, at): Issue[] => {
    const path = `slides.${at}`;
    if (index >= scenes)
      return [{ path: `${path}.index`, message: `is above ${scenes - 1}, the last scene` }];
    const twice = slides.findIndex((one) => one.index === index) < at;
    const hooked = text !== undefined && hook !== undefined && isHook(index);
    return [
      ...(twice ? [{ path: `${path}.index`, message: 'is there twice' }] : []),
      ...(text !== undefined && !speaks(index)
        ? [{ path: `${path}.text`, message: 'is of a scene without words' }]
        : []),
      ...(hooked ? [{ path: `${path}.text`, message: 'is of the hook, which `hook` changes too' }] : []),
      ...(mediaId !== undefined && !withPicture
        ? [{ path: `${path}.mediaId`, message: 'is of a film, whose scenes have no pictures of their own' }]
        : []),
    ];
  });
  if (order && !inOrder) issues.push({ path: 'order', message: 'is of a film, whose scenes stay in order' });
  else if (order && !isPermutation(order, scenes)) {
    issues.push({ path: 'order', message: `does not hold each of 0 to ${scenes - 1} once` });
  }
  if (photosAlone(outputs)) {
    for (const [path, given] of Object.entries({ trackId, musicId })) {
      if (given !== undefined)
        issues.push({ path, message: 'is of a post without a film, and so without sound' });
    }
  }
  return issues;
}

const isPermutation = (order: readonly number[], count: number) =>
  order.length === count && new Set(order).size === count && order.every((one) => one < count);
