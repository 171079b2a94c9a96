import { encodeId } from '../../domain/ids.ts';
import {
  createCollectionInput,
  deleteCollectionInput,
  updateCollectionInput,
} from '../../domain/inputs/collection.ts';
import type { CollectionRow } from '../../infra/store/queries/media/collections.ts';
import { CREATE_COLLECTION_REFUSALS, createCollection } from '../../usecases/library/create-collection.ts';
import { DELETE_COLLECTION_REFUSALS, deleteCollection } from '../../usecases/library/delete-collection.ts';
import { listCollections } from '../../usecases/library/list-collections.ts';
import { UPDATE_COLLECTION_REFUSALS, updateCollection } from '../../usecases/library/update-collection.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { nullWhenAbsent } from './null-when-absent.ts';
import { ofProject, pageArgs, pageComplexity } from './page-args.ts';
import { CollectionRef } from './refs.ts';

CollectionRef.implement({
  description: "A named set of a project's media, whose pictures a start may ask for with `collectionId`.",
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `col_…`.', resolve: ({ id }) => encodeId('collection', id) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    mediaIds: t.idList({
      description: 'The files in it, such as `med_…`, as they were put in.',
      resolve: ({ mediaIds }) => mediaIds.map((id) => encodeId('media', id)),
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was made.',
      resolve: (row) => row.createdAt,
    }),
  }),
});

const CollectionConnection = builder.connectionObject(
  {
    type: CollectionRef,
    name: 'MediaCollectionConnection',
    description: 'A page of collections, newest first.',
  },
  { name: 'MediaCollectionEdge', description: 'A collection in a page.' },
);

builder.queryField('collections', (t) =>
  t.field({
    type: CollectionConnection,
    nullable: true,
    authScopes: { key: 'projects:read' },
    args: { ...ofProject, ...pageArgs },
    complexity: pageComplexity,
    description: 'The collections of a project, newest first; null when there is no such project.',
    resolve: async (_root, args, { deps, caller }) => {
      const found = await nullWhenAbsent(listCollections(deps.store.db, await caller(), args));
      return found && toConnection(found, args.after);
    },
  }),
);

const Saved = builder.objectRef<{ collection: CollectionRow }>('MediaCollectionSaved').implement({
  description: 'The collection is as it was asked to be.',
  fields: (t) => ({
    collection: t.field({
      type: CollectionRef,
      description: 'As it is now.',
      resolve: ({ collection }) => collection,
    }),
  }),
});

/** `id` is bare. */
const Deleted = builder.objectRef<{ id: string }>('MediaCollectionDeleted').implement({
  description: 'The collection is gone; its files stay.',
  fields: (t) => ({
    collectionId: t.id({
      description: 'Such as `col_…`.',
      resolve: ({ id }) => encodeId('collection', id),
    }),
    id: t.id({
      deprecationReason: 'Caches take what has an `id` for a thing of its own: use `collectionId`.',
      description: 'Such as `col_…`.',
      resolve: ({ id }) => encodeId('collection', id),
    }),
  }),
});

mutation('createCollection', {
  scope: 'media:write',
  description: "Makes a named set of a project's media.",
  input: createCollectionInput,
  given: 'Its name and files.',
  result: Saved,
  refusals: CREATE_COLLECTION_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    collection: await createCollection(deps.media, await caller(), input),
  }),
});

mutation('updateCollection', {
  scope: 'media:write',
  description: 'Renames a collection, puts files in and takes others out.',
  input: updateCollectionInput,
  given: 'The collection and what is to be changed.',
  result: Saved,
  refusals: UPDATE_COLLECTION_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    collection: await updateCollection(deps.media, await caller(), input),
  }),
});

mutation('deleteCollection', {
  scope: 'media:write',
  description: 'Deletes a collection. Its files stay in the library, and posts as they are.',
  input: deleteCollectionInput,
  given: 'The collection.',
  result: Deleted,
  refusals: DELETE_COLLECTION_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    id: await deleteCollection(deps.media, await caller(), input),
  }),
});
