import { ContainersDocument, ProjectsDocument } from '../../client/generated/operations.ts';
import type { Asked } from './command.ts';

const PAGE = 100;

type Page<Node> = { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };

/** The ids of all completed posts within the key's reach, of one project if it is named. */
export async function* finishedPosts({ client, options, stop }: Asked): AsyncGenerator<string> {
  const how = { signal: stop, patient: true };
  const projects = (after?: string) =>
    client.ask(ProjectsDocument, { first: PAGE, after }, how).then((found) => found.projects);
  const posts = (projectId: string) => (after?: string) =>
    client
      .ask(
        ContainersDocument,
        { projectId, filter: { status: ['COMPLETED' as const] }, first: PAGE, after },
        how,
      )
      .then((found) => found.containers);
  if (options.project) return yield* idsOf(posts(options.project));
  for await (const projectId of idsOf(projects)) yield* idsOf(posts(projectId));
}

async function* idsOf(
  pageAfter: (cursor?: string) => Promise<Page<{ id: string }> | null | undefined>,
): AsyncGenerator<string> {
  let page = await pageAfter();
  while (page) {
    for (const { node } of page.edges) yield node.id;
    const { hasNextPage, endCursor } = page.pageInfo;
    page = hasNextPage && endCursor ? await pageAfter(endCursor) : null;
  }
}
