import { listSourcePosts } from '../../../usecases/projects/list-of-project.ts';
import { builder } from '../builder.ts';
import { toConnection } from '../connection.ts';
import { SourcePostRef } from '../refs.ts';
import { pageArgs, pageComplexity } from '../types/held.ts';

const SourcePostConnection = builder.connectionObject(
  { type: SourcePostRef, name: 'SourcePostConnection', description: 'A page of source posts, oldest first.' },
  { name: 'SourcePostEdge', description: 'A source post in a page.' },
);

builder.queryField('sourcePosts', (t) =>
  t.field({
    type: SourcePostConnection,
    nullable: true,
    authScopes: { key: 'projects:read' },
    complexity: pageComplexity,
    args: {
      projectId: t.arg.id({ required: true, description: 'The project, such as `prj_…`.' }),
      ...pageArgs,
    },
    description: 'The posts to remix of a project, oldest first; null when there is no such project.',
    resolve: async (_root, args, context) =>
      toConnection(await listSourcePosts(await context.reader(), args), args.after),
  }),
);
