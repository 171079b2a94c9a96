import { z } from 'zod';
import { createCollectionInput, updateCollectionInput } from '../../../../domain/inputs/collection.ts';
import { NotFoundError, ValidationError } from '../../../../domain/refusals.ts';
import { CREATE_COLLECTION_REFUSALS } from '../../../../usecases/library/create-collection.ts';
import { DELETE_COLLECTION_REFUSALS } from '../../../../usecases/library/delete-collection.ts';
import { UPDATE_COLLECTION_REFUSALS } from '../../../../usecases/library/update-collection.ts';
import type { Area } from '../operation.ts';
import { collection, deletedCollection } from '../schemas/collections.ts';
import { pageOf, paging } from '../schemas/common.ts';

export const collectionsArea: Area = {
  tag: 'Collections',
  description: 'Named sets of media, whose pictures a start may ask for with `collectionId`.',
  operations: {
    'GET /v1/projects/:projectId/collections': {
      id: 'listCollections',
      summary: "List a project's collections",
      description: 'Newest first.',
      scope: 'projects:read',
      query: z.object(paging),
      answers: { 200: { description: 'A page.', schema: pageOf(collection) } },
      refusals: [NotFoundError, ValidationError],
    },
    'POST /v1/projects/:projectId/collections': {
      act: 'createCollection',
      id: 'createCollection',
      summary: 'Make a collection',
      description: 'Empty, or with files of the project.',
      scope: 'media:write',
      body: createCollectionInput.omit({ projectId: true }),
      answers: { 201: { description: 'The collection.', schema: collection } },
      refusals: CREATE_COLLECTION_REFUSALS,
    },
    'PATCH /v1/collections/:collectionId': {
      act: 'updateCollection',
      id: 'updateCollection',
      summary: 'Change a collection',
      description: 'Renames it, puts files in and takes others out.',
      scope: 'media:write',
      body: updateCollectionInput.omit({ collectionId: true }),
      answers: { 200: { description: 'As it is now.', schema: collection } },
      refusals: UPDATE_COLLECTION_REFUSALS,
    },
    'DELETE /v1/collections/:collectionId': {
      act: 'deleteCollection',
      id: 'deleteCollection',
      summary: 'Delete a collection',
      description: 'Its files stay in the library, and posts as they are.',
      scope: 'media:write',
      answers: { 200: { description: 'It is gone.', schema: deletedCollection } },
      refusals: DELETE_COLLECTION_REFUSALS,
    },
  },
};
