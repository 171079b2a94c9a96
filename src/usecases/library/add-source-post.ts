import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { type AddSourcePostInput, addSourcePostInput } from '../../domain/inputs/source-post.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { type Db, dbOf, type Row } from '../../infra/store/database.ts';
import { SourcePost } from '../../infra/store/entities/source-post.ts';
import type { Store } from '../../infra/store/orm.ts';
import { mediaKinds } from '../../infra/store/queries/media/media-rows.ts';
import { saved } from '../../infra/store/saved.ts';
import { openProject } from '../projects/open-project.ts';

/** An id of a file as the input has it, where it stands, and what the file must hold. */
type Named = { path: string; id: string; kind: 'image' | 'video' };

export const ADD_SOURCE_POST_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Adds a post to remix: the texts and pictures of a slideshow, or a clip. Needs the scope content:write.
 * @throws ForbiddenScopeError, or one of ADD_SOURCE_POST_REFUSALS
 */
export async function addSourcePost(
  { store }: { store: Store },
  caller: Caller,
  raw: unknown,
): Promise<Row<'source_post'>> {
  requireScope(caller, 'content:write');
  const input = parseInput(addSourcePostInput, raw);
  return store.fork().transactional(async (em) => {
    const project = await openProject(em, caller, input.projectId);
    const idOf = await resolveFiles(dbOf(em), project.id, namedIn(input));
    const post = em.create(SourcePost, {
      id: newUuid(),
      projectId: project.id,
      kind: input.kind,
      caption: input.caption ?? null,
      slides: (input.slides ?? []).map(({ text, mediaId }) => ({ text, mediaId: idOf(mediaId) })),
      mediaId: idOf(input.mediaId),
    });
    return saved(em, post);
  });
}

function namedIn({ slides = [], mediaId }: AddSourcePostInput): Named[] {
  const pictures = slides.flatMap(({ mediaId: id }, index): Named[] =>
    id === undefined ? [] : [{ path: `slides.${index}.mediaId`, id, kind: 'image' }],
  );
  return mediaId === undefined ? pictures : [...pictures, { path: 'mediaId', id: mediaId, kind: 'video' }];
}

/**
 * Makes sure that the project has the files and that they hold what they should.
 * @returns gives the bare id of one of them
 * @throws NotFoundError, ValidationError
 */
async function resolveFiles(db: Db, projectId: string, named: Named[]) {
  const ids = new Map(named.map(({ id }) => [id, decodeId('media', id)]));
  const bare = [...ids.values()].filter((id) => id !== null);
  const rows = bare.length > 0 ? await mediaKinds(db, projectId, bare) : [];
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  const found = named.map((one) => ({ ...one, holds: kinds.get(ids.get(one.id) ?? '') }));
  const missing = found.find(({ holds }) => holds === undefined);
  if (missing) throw new NotFoundError(missing.path, missing.id);
  const issues = found
    .filter(({ holds, kind }) => holds !== kind)
    .map(({ path, holds, kind }) => ({ path, message: `holds ${holds}, not ${kind}` }));
  if (issues.length > 0) throw new ValidationError(issues);
  return (id: string | undefined) => (id === undefined ? null : (ids.get(id) ?? null));
}
