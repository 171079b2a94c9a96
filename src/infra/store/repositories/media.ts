import type { EntityManager } from '@mikro-orm/postgresql';
import { newUuid } from '../../../domain/new-uuid.ts';
import { MediaAsset } from '../entities/media-asset.ts';

/** What is known of a file that has been examined. */
export type NewMedia = Omit<MediaAsset, 'id' | 'createdAt' | 'deletedAt'>;

/**
 * Adds a file to a project's library, unless it has the same content in the same role already. With `single`
 * it takes the place of what has the role. To be called with the project's row locked, which makes a second
 * file wait for the first. A new one is written when the unit of work is. What a known one lacks it is given; `words`,
 * which its owner gave, in any case.
 */
export async function addMedia(
  em: EntityManager,
  file: NewMedia,
  { single, words }: { single: boolean; words?: string | null },
): Promise<{ media: MediaAsset; duplicate: boolean }> {
  const { projectId, role, sha256 } = file;
  const known = await em.findOne(MediaAsset, { projectId, role, sha256 });
  if (known) {
    known.words = words ?? known.words ?? file.words;
    known.wordsDueAt = known.words === null ? file.wordsDueAt : null;
    known.focus ??= file.focus;
    known.colors ??= file.colors;
    known.light ??= file.light;
    known.look ??= file.look;
    known.shots ??= file.shots;
    known.findings ??= file.findings;
    known.loudness ??= file.loudness;
    return { media: known, duplicate: true };
  }
  if (single) await em.nativeUpdate(MediaAsset, { projectId, role }, { deletedAt: new Date() });
  return { media: em.create(MediaAsset, { id: newUuid(), ...file }), duplicate: false };
}
