import type { Blobs } from '../infra/blobs/blobs.ts';
import type { Row } from '../infra/store/database.ts';
import type { Store } from '../infra/store/orm.ts';
import { growPreview } from '../infra/store/queries/run/grow-preview.ts';
import type { Log } from '../infra/telemetry/log.ts';
import { sha256Of } from '../media/digest.ts';
import type { FilmFragment } from '../media/render-request.ts';
import type { TellDeps } from './tell.ts';

type Deps = Pick<TellDeps, 'publish'> & { store: Store; ports: { blobs: Blobs }; log: Log };

/**
 * Shows a container's film while it is made: gives what takes its fragments, one after the other. Never rejects, since the
 * film is made all the same; after a fragment that could not be kept none is shown.
 */
export function openGrowth(
  { store, ports: { blobs }, publish, log }: Deps,
  container: Row<'container'>,
): (fragment: FilmFragment) => Promise<void> {
  let isWhole = Promise.resolve(true);
  const show = async ({ path, ...fragment }: FilmFragment): Promise<boolean> => {
    const sha256 = await sha256Of(path);
    const file = { kind: 'preview', path, sha256, extension: 'mp4', contentType: 'video/mp4' } as const;
    const events = await growPreview(store, container, { ...fragment, blobKey: await blobs.putFile(file) });
    await publish(events ?? []);
    return events !== null;
  };
  return async (fragment) => {
    isWhole = isWhole
      .then((whole) => whole && show(fragment))
      .catch((error: unknown) => {
        log.warn({ err: error, containerId: container.id }, 'A film could not be shown while it is made');
        return false;
      });
    await isWhole;
  };
}
