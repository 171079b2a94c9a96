import type { PreviewPiece } from '../../../../domain/preview.ts';
import { anyOf } from '../../any-of.ts';
import type { Db } from '../../database.ts';

/** What can be played of the film of a container, in order. */
export function previewOf(db: Db, containerId: string): Promise<PreviewPiece[]> {
  return db
    .selectFrom('preview_piece')
    .select(['ordinal', 'seconds', 'isLast', 'blobKey'])
    .where('containerId', '=', containerId)
    .orderBy('ordinal')
    .execute();
}

/** Which of these containers are being made and can be watched already. */
export function watchableAmong(db: Db, containerIds: readonly string[]): Promise<{ id: string }[]> {
  return db
    .selectFrom('preview_piece')
    .innerJoin('container', 'container.id', 'preview_piece.containerId')
    .select('container.id')
    .where('container.id', '=', anyOf(containerIds))
    .where('container.status', 'in', ['queued', 'processing'])
    .where('preview_piece.ordinal', '=', 1)
    .execute();
}
