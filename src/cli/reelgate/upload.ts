import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { MediaRole } from '../../client/generated/operations.ts';
import { keysOf } from '../../domain/records.ts';
import { showProgress } from '../demo/show-progress.ts';
import { UsageError } from '../usage-error.ts';
import { chooseProject } from './choose-project.ts';
import { type Command, oneOf, print, readable, unlessRefused } from './command.ts';

/** What files are for; one that is forgotten does not compile. */
const ROLES = keysOf({
  LOGO: true,
  APP_SCREENSHOT: true,
  APP_DEMO: true,
  END_CARD: true,
  REFERENCE: true,
  REACTION: true,
  MUSIC: true,
} satisfies Record<MediaRole, true>);

/** Sends a file to a project's library. */
export const upload: Command = {
  usage: 'upload <file> [--role reference] [--project prj_…]',
  is: "puts a picture, a film or a song into a project's library",
  takes: 1,
  async run(asked) {
    const { client, subject: path, options, stop } = asked;
    const file = await fileAt(path);
    using progress = showProgress(process.stderr);
    const move = progress.add(basename(path));
    const answer = await client.upload(file, {
      projectId: await chooseProject(asked),
      role: oneOf<MediaRole>('role', ROLES.map(readable), options.role ?? 'reference'),
      filename: basename(path),
      onProgress: (received, total) => move('sending', received / total, null),
      signal: stop,
    });
    const { media } = unlessRefused(answer);
    print(asked, media, [[media.id, readable(media.role), media.mimeType, `${media.sizeBytes}`]]);
  },
};

/** It does not reject, but throws, where nothing can be opened. @throws UsageError */
async function fileAt(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch {
    throw new UsageError(`There is no file ${path} that can be read.`);
  }
}
