import type { Blobs } from '../../infra/blobs/blobs.ts';
import type { FetchFile } from '../../infra/fetch/fetch-file.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { IsCutOff } from '../../infra/uploads/cut-off/is-cut-off.ts';
import type { InspectFile } from '../../infra/uploads/inspect-file.ts';
import type { UploadLinks } from '../../infra/uploads/links.ts';
import type { Sniff } from '../../infra/uploads/sniff.ts';
import type { Staging } from '../../infra/uploads/staging.ts';

/** The way into media libraries for files that are fetched. */
export type LibraryDeps = {
  store: Store;
  blobs: Pick<Blobs, 'putFile'>;
  staging: Staging;
  sniff: Sniff;
  isCutOff: IsCutOff;
  inspect: InspectFile;
  fetchFile: FetchFile;
};

export type MediaDeps = LibraryDeps & { uploadLinks: UploadLinks };
