import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Container } from './watch-job.ts';

type Asset = Container['assets'][number];

/** Downloads every file of the containers into a folder; gives back their paths. */
export async function saveFiles(
  containers: Container[],
  folder: string,
  stop: AbortSignal,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = containers.flatMap((container) =>
    container.assets.map((asset) => ({ asset, path: join(folder, nameOf(container, asset)) })),
  );
  await Promise.all(files.map(({ asset, path }) => saveFile(asset.url, path, stop)));
  return files.map(({ path }) => path);
}

/** Such as `ugc-remix-7XQ2-video.mp4`: the format and the end of the container's id, then what the file is. */
function nameOf({ id, format }: Container, { kind, ordinal, mimeType }: Asset): string {
  const post = `${format?.toLowerCase().replaceAll('_', '-')}-${id.slice(-4)}`;
  const number = kind === 'SLIDE' ? `-${ordinal + 1}` : '';
  return `${post}-${kind.toLowerCase()}${number}.${mimeType.split('/')[1]}`;
}

/** Downloads a file; a broken download leaves nothing at `path`. @throws Error it cannot be had */
export async function saveFile(url: string, path: string, stop: AbortSignal): Promise<void> {
  const response = await fetch(url, { signal: stop });
  if (!response.ok || !response.body) throw new Error(`${path} cannot be fetched: HTTP ${response.status}`);
  await writeFile(`${path}.partial`, response.body, { signal: stop });
  await rename(`${path}.partial`, path);
}
