import { UnreadableFileError } from './decode/unreadable-file.ts';
import { RenderError } from './render-request.ts';

/** Does something with the file of a source; an unreadable file becomes a {@link RenderError} that names the id. */
export function withSource<T>(files: Record<string, string>, id: string, use: (path: string) => T): T {
  const path = files[id];
  if (!path) throw new RenderError('plan', `No file is given for ${id}.`, id);
  try {
    return use(path);
  } catch (error) {
    if (error instanceof UnreadableFileError) {
      throw new RenderError('source', `The source ${id} cannot be read: ${error.why}.`, id);
    }
    throw error;
  }
}
