import type { PhotoServiceConfig } from '../../config.ts';
import type { PhotoSource } from '../../creative/ports/photo-search.ts';
import type { PhotoService } from '../../domain/found-photo.ts';
import { openverse } from './openverse.ts';
import { pexels } from './pexels.ts';
import { pixabay } from './pixabay.ts';
import { openService } from './service.ts';
import { unsplash } from './unsplash.ts';

type Settings = Omit<PhotoServiceConfig, 'service'> & { timeoutMs?: number };

const SERVICES: Record<PhotoService, (settings: Settings) => PhotoSource> = {
  openverse: (settings) => openService('openverse', openverse, settings),
  pexels: (settings) => openService('pexels', pexels, settings),
  pixabay: (settings) => openService('pixabay', pixabay, settings),
  unsplash: (settings) => openService('unsplash', unsplash, settings),
};

/** The photo searches that are configured, in their order. Nothing is asked yet. */
export function openPhotoServices(
  configured: readonly (PhotoServiceConfig & { timeoutMs?: number })[],
): PhotoSource[] {
  return configured.map(({ service, ...settings }) => SERVICES[service](settings));
}
