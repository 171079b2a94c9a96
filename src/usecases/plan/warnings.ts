import type { PlanWarning } from '../../domain/planned-post.ts';
import { MissingAppDescriptionError } from '../../domain/preconditions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { getOrganisation } from '../../infra/store/queries/read/organisation.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import type { PlanVariant } from './deps.ts';

/** The warnings of all variants, each thing once, before them what the project and the wallet lack. */
export async function allWarnings(
  db: Db,
  project: StartProject,
  variants: PlanVariant[],
  blocking: Refusal[],
): Promise<PlanWarning[]> {
  const seen = new Map<string, PlanWarning>();
  for (const warning of variants.flatMap(({ warnings }) => warnings)) {
    seen.set(`${warning.code} ${warning.mediaId ?? warning.text ?? warning.message}`, warning);
  }
  const price = variants.reduce((sum, variant) => sum + variant.price, 0);
  return [
    ...descriptionWarning(project, blocking),
    ...(await walletWarning(db, project.organisationId, price)),
    ...seen.values(),
  ];
}

function descriptionWarning({ appDescription }: StartProject, blocking: Refusal[]): PlanWarning[] {
  const said = blocking.some((refusal) => refusal instanceof MissingAppDescriptionError);
  if (said || appDescription?.trim()) return [];
  const message = 'The project has no app description, so the words are general.';
  return [{ code: 'NO_APP_DESCRIPTION', message, text: null, mediaId: null }];
}

/** Not in the way: the wallet may be filled before the plan is rendered. */
async function walletWarning(db: Db, organisationId: string, price: number): Promise<PlanWarning[]> {
  if (price === 0 || (await getOrganisation(db, organisationId)).wallet >= price) return [];
  const message = `The wallet does not cover the price of ${price} credits now.`;
  return [{ code: 'CREDITS_SHORT', message, text: null, mediaId: null }];
}
