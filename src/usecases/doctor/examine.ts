import type { Blobs } from '../../infra/blobs/blobs.ts';
import type { Db } from '../../infra/store/database.ts';
import { bookFaults, type NamedFile, namedFiles } from '../../infra/store/queries/inspect.ts';
import { strayBlobs, sweepBlobs } from '../library/sweep-blobs.ts';

export type Patient = { db: Db; blobs: Blobs };

/** What one look found: nothing is wrong where `problems` is empty. */
export type Finding = { what: string; problems: string[]; mended: string | null };

export type Look = {
  what: string;
  find: (patient: Patient) => Promise<string[]>;
  /** Says what it did; null for what only a person can mend. */
  mend: ((patient: Patient) => Promise<string>) | null;
};

const PAGE = 200;
/** Below every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** What is looked at, in this order. Reads, but for the probe that a storage's check writes. */
export const LOOKS: readonly Look[] = [
  {
    what: 'Credits',
    find: async ({ db }) => (await bookFaults(db)).map((one) => `${one.organisationId}: ${one.problem}`),
    mend: null,
  },
  {
    what: 'Files that rows name',
    find: async (patient) => [
      ...(await lostFiles(patient, 'asset')),
      ...(await lostFiles(patient, 'media_asset')),
    ],
    mend: null,
  },
  {
    what: 'Files that no row names',
    find: async (patient) => {
      const strays = { files: 0, bytes: 0 };
      for await (const batch of strayBlobs(patient)) {
        strays.files += batch.length;
        strays.bytes += batch.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      }
      return strays.files > 0 ? [`${strays.files} files of ${strays.bytes} bytes`] : [];
    },
    mend: async (patient) => {
      const { files, bytes } = await sweepBlobs(patient);
      return `deleted ${files} files of ${bytes} bytes`;
    },
  },
];

/** Looks at everything and mends, when asked to, what can be mended without losing anything. */
export async function* examine(patient: Patient, fix: boolean): AsyncIterable<Finding> {
  for (const { what, find, mend } of LOOKS) {
    const problems = await find(patient);
    const mended = fix && mend && problems.length > 0 ? await mend(patient) : null;
    yield { what, problems, mended };
  }
}

async function lostFiles({ db, blobs }: Patient, of: NamedFile['of']): Promise<string[]> {
  const lost: string[] = [];
  let afterId = FIRST;
  for (;;) {
    const page = await namedFiles(db, { of, afterId, limit: PAGE });
    for (const { id, blobKeys } of page) {
      for (const key of blobKeys) {
        if (!(await blobs.stat(key))) lost.push(`${of} ${id}: ${key} is not in storage`);
      }
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return lost;
    afterId = last.id;
  }
}
