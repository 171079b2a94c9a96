import { languageWarning, unusedBefore } from '../../creative/plan/plan-warnings.ts';
import type { Copywriter } from '../../creative/ports/copywriter.ts';
import type { PlanWarning } from '../../domain/planned-post.ts';
import type { ContainerView } from '../jobs/list-containers.ts';

/** What can be told of accepted posts before they are planned, each thing once. */
export function startWarnings(
  text: Pick<Copywriter, 'speaks'>,
  containers: readonly Pick<ContainerView, 'language' | 'order'>[],
): PlanWarning[] {
  const all = containers.flatMap(({ language, order }) => [
    ...languageWarning(language, text),
    ...unusedBefore(order),
  ]);
  return [
    ...new Map(
      all.map((warning) => [`${warning.code} ${warning.text ?? warning.message}`, warning]),
    ).values(),
  ];
}
