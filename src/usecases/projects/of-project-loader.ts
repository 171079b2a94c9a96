import DataLoader from 'dataloader';
import { type Page, toPage } from '../../infra/store/queries/read/page-of.ts';
import type { ProjectListFilter, ProjectPage } from '../../infra/store/queries/read/project-pages.ts';

/** One page of what one project holds. */
export type ProjectPageKey = Omit<ProjectPage, 'limit'> & { projectId: string; first: number };

type TotalKey = Pick<ProjectPageKey, 'projectId' | 'filter'>;

/**
 * Reads pages of what projects hold, and how much that is: the same page of any number of projects is one call of
 * `read`, the totals of one filter one call of `count`.
 */
export function ofProjectLoader<Thing extends { projectId: string }>(
  read: (projectIds: readonly string[], page: ProjectPage) => Promise<Thing[]>,
  count: (
    projectIds: readonly string[],
    filter: ProjectListFilter,
  ) => Promise<{ projectId: string; total: number }[]>,
): DataLoader<ProjectPageKey, Page<Thing>, string> {
  const totals = inGroups<TotalKey, number>(
    ({ filter }) => JSON.stringify(filter),
    async (projectIds, { filter }) => {
      const found = new Map((await count(projectIds, filter)).map((one) => [one.projectId, one.total]));
      return ({ projectId }) => found.get(projectId) ?? 0;
    },
  );
  return inGroups<ProjectPageKey, Page<Thing>>(
    ({ filter, after, first }) => JSON.stringify([filter, after, first]),
    async (projectIds, { filter, after, first }) => {
      const rows = await read(projectIds, { filter, after, limit: first + 1 });
      const byProject = Map.groupBy(rows, ({ projectId }) => projectId);
      return ({ projectId }) =>
        toPage(byProject.get(projectId) ?? [], first, () => totals.load({ projectId, filter }));
    },
  );
}

/** A loader whose keys are read together when they differ in their project only, which `nameOf` leaves out. */
function inGroups<Key extends { projectId: string }, Found>(
  nameOf: (key: Key) => string,
  readGroup: (projectIds: readonly string[], key: Key) => Promise<(key: Key) => Found>,
): DataLoader<Key, Found, string> {
  return new DataLoader(
    async (keys) => {
      const groups = [...Map.groupBy(keys, nameOf)].map(async ([name, group]) => {
        const [key] = group;
        const ids = group.map(({ projectId }) => projectId);
        return [name, key && (await readGroup(ids, key))] as const;
      });
      const found = new Map(await Promise.all(groups));
      return keys.map((key) => found.get(nameOf(key))?.(key) ?? new Error('A group was not read.'));
    },
    { cacheKeyFn: (key) => `${key.projectId} ${nameOf(key)}` },
  );
}
