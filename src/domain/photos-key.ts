const PHOTOS = /^photos\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.zip$/;

/** What the photos of a container are signed as, in one file. */
export function photosKey(containerId: string): string {
  return `photos/${containerId}.zip`;
}

/** The container whose photos a key names; null when it names none. */
export function containerOfPhotos(key: string): string | null {
  return PHOTOS.exec(key)?.[1] ?? null;
}
