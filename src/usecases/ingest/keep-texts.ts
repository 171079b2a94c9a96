import type { Fact } from '../../domain/ingest.ts';
import { updateProjectInput } from '../../domain/inputs/project.ts';
import { keysOf } from '../../domain/records.ts';
import type { Project } from '../../infra/store/entities/project.ts';
import type { Store } from '../../infra/store/orm.ts';
import { lockProject } from '../../infra/store/repositories/projects.ts';
import { ensureFirstInfluencer } from '../projects/first-influencer.ts';
import type { FactsToKeep, Kept } from './facts-to-keep.ts';

const { appName, appDescription, tagline, primaryLanguage } = updateProjectInput.shape;
const MOST_DESCRIPTION = 4000;

/** The members of a project that texts go to, with what a caller may put there. */
const TEXTS = {
  app_name: { member: 'appName', taken: appName },
  app_description: { member: 'appDescription', taken: appDescription },
  tagline: { member: 'tagline', taken: tagline },
  primary_language: { member: 'primaryLanguage', taken: primaryLanguage },
} as const;
type TextField = keyof typeof TEXTS;
type TextsOf = Pick<Project, 'name' | 'appName' | 'appDescription' | 'tagline' | 'primaryLanguage'>;
const FIELDS = keysOf(TEXTS);

/** Writes the texts among the facts, all at once; `archived` and nothing written when the project is. */
export function keepTexts(store: Store, found: FactsToKeep): Promise<Kept | 'archived'> {
  return store.fork().transactional(async (em) => {
    const project = await lockProject(
      em,
      { organisationId: found.organisationId, token: null },
      found.projectId,
    );
    if (project?.status !== 'active') return 'archived';
    const chosen = choose(found.facts, project);
    const isTaken = ({ field, value }: TextFact) =>
      !found.overwrite && project[TEXTS[field].member] !== value && !isEmpty(project, field);
    const [kept, filled] = [chosen.filter(isTaken), chosen.filter((fact) => !isTaken(fact))];
    em.assign(project, Object.fromEntries(filled.map(({ field, value }) => [TEXTS[field].member, value])));
    if (filled.some(({ field }) => field === 'app_description'))
      await ensureFirstInfluencer(em, project, found);
    return { filled: filled.map((fact) => ({ ...fact, mediaId: null })), kept, warnings: [] };
  });
}

type TextFact = Fact & { field: TextField };

/** For each field the first fact that a caller might have sent. What only repeats the name is no tagline. */
function choose(facts: readonly Fact[], project: TextsOf): TextFact[] {
  const chosen: TextFact[] = [];
  for (const field of FIELDS) {
    const name = chosen.find((one) => one.field === 'app_name')?.value ?? project.appName ?? project.name;
    const fitting = facts
      .filter((fact) => fact.field === field)
      .flatMap((fact) => fitted(field, fact.value).map((value) => ({ ...fact, field, value })))
      .find(({ value }) => field !== 'tagline' || value.toLowerCase() !== name.toLowerCase());
    if (fitting) chosen.push(fitting);
  }
  return chosen;
}

/** The value as the field takes it; none if it cannot. A description that is too long ends with its last whole word. */
function fitted(field: TextField, value: string): string[] {
  const cut = field === 'app_description' ? shortened(value) : value;
  const parsed = TEXTS[field].taken.safeParse(cut);
  return parsed.success && parsed.data ? [parsed.data] : [];
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST_DESCRIPTION) return text;
  const start = characters.slice(0, MOST_DESCRIPTION).join('');
  return start.slice(0, Math.max(start.lastIndexOf(' '), 0)) || start;
}

/**
 * A project always has a language. As long as it is the one that every project starts with, and nothing is written in
 * it, nobody has chosen it.
 */
function isEmpty(project: TextsOf, field: TextField): boolean {
  if (field === 'primary_language')
    return project.primaryLanguage === 'en' && !project.appDescription?.trim();
  return !project[TEXTS[field].member]?.trim();
}
