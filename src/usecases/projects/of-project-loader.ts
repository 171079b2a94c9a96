import DataLoader from 'dataloader';
import type { ProjectPage } from '../../infra/store/queries/read/project-pages.ts';
import { type Page, toPage } from '../page.ts';

/** One page of what one project holds. */
export type ProjectPageKey = Omit<ProjectPage, 'limit'> & { projectId: string; first: number };

/** Reads pages of what projects hold: the same page of any number of projects is one call of `read`. */
export function ofProjectLoader<Thing extends { projectId: string }>(
  read: (projectIds: readonly string[], page: ProjectPage) => Promise<Thing[]>,
): DataLoader<ProjectPageKey, Page<Thing>, string> {
  const readGroup = async (keys: readonly ProjectPageKey[], { filter, after, first }: ProjectPageKey) => {
    const projectIds = keys.map(({ projectId }) => projectId);
    const rows = await read(projectIds, { filter, after, limit: first + 1 });
    const byProject = Map.groupBy(rows, ({ projectId }) => projectId);
    return keys.map((key) => [key, toPage(byProject.get(key.projectId) ?? [], first)] as const);
  };
  return new DataLoader(
    async (keys) => {
      const groups = [...Map.groupBy(keys, pageName).values()];
      const read = groups.map((group) => (group[0] ? readGroup(group, group[0]) : []));
      const found = new Map((await Promise.all(read)).flat());
      return keys.map((key) => found.get(key) ?? toPage([], key.first));
    },
    { cacheKeyFn: (key) => `${key.projectId} ${pageName(key)}` },
  );
}

/** Equal for keys that differ in their project only. */
function pageName({ filter, after, first }: ProjectPageKey): string {
  return JSON.stringify([filter, after, first]);
}
