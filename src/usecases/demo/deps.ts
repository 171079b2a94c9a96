import type { Blobs } from '../../infra/blobs/blobs.ts';
import type { Store } from '../../infra/store/orm.ts';

/** A file for the demo project's library, and what probing it found. */
export type DemoFile = {
  role: 'logo' | 'app-screenshot' | 'app-demo';
  kind: 'image' | 'video';
  path: string;
  extension: string;
  mimeType: string;
  width: number;
  height: number;
  /** null for pictures. */
  durationMs: number | null;
  sizeBytes: number;
  /** Lower-case hex. */
  sha256: string;
};

export type DemoDeps = {
  store: Store;
  blobs: Blobs;
  /** Draws and renders logo, screenshots and, last, the demo clip; asked only when they are not stored yet. */
  makeMedia: () => Promise<DemoFile[]>;
};
