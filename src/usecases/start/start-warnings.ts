import { languageWarning, unshownBefore, unusedBefore } from '../../creative/plan/plan-warnings.ts';
import type { Copywriter } from '../../creative/ports/copywriter.ts';
import type { PlanWarning } from '../../domain/planned-post.ts';
import type { Db } from '../../infra/store/database.ts';
import { mediaKinds } from '../../infra/store/queries/media/media-rows.ts';
import type { ContainerView } from '../jobs/list-containers.ts';

type Accepted = Pick<ContainerView, 'projectId' | 'language' | 'order'>;

/** What can be told of accepted posts of a project before they are planned, each thing once. */
export async function startWarnings(
  db: Db,
  text: Pick<Copywriter, 'speaks'>,
  containers: readonly Accepted[],
): Promise<PlanWarning[]> {
  const kinds = await kindsOf(db, containers);
  const all = containers.flatMap(({ language, order }) => [
    ...languageWarning(language, text),
    ...unusedBefore(order),
    ...unshownBefore(order, kinds),
  ]);
  return [
    ...new Map(
      all.map((warning) => [
        `${warning.code} ${warning.mediaId ?? warning.text ?? warning.message}`,
        warning,
      ]),
    ).values(),
  ];
}

/** Of the files that the posts name; their variants name the same. */
async function kindsOf(db: Db, [first]: readonly Accepted[]): Promise<Map<string, string>> {
  if (!first || first.order.referenceMediaIds.length === 0) return new Map();
  const files = await mediaKinds(db, first.projectId, first.order.referenceMediaIds);
  return new Map(files.map(({ id, kind }) => [id, kind]));
}
