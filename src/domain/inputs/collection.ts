import { z } from 'zod';
import { objects } from './notes.ts';
import { id, optional, text } from './parse.ts';

const name = text(100).describe('What it is called, up to 100 characters.');
const MOST_AT_ONCE = 200;
const files = optional(z.array(id).max(MOST_AT_ONCE));
const collectionId = id.describe('Such as `col_…`.');

export const createCollectionInput = z
  .strictObject({
    projectId: id.describe('The project whose media it holds, such as `prj_…`.'),
    name,
    mediaIds: files.describe('Up to 200 files of the project; none when absent.'),
  })
  .register(objects, { name: 'CreateCollectionInput', description: 'A set of media to be made.' });

export const updateCollectionInput = z
  .strictObject({
    collectionId,
    name: optional(name).describe('A new name, up to 100 characters; the old one stays when absent.'),
    addMediaIds: files.describe('Up to 200 files of the project to put in; one that is in stays.'),
    removeMediaIds: files.describe('Up to 200 files to take out; one that is not in does not matter.'),
  })
  .register(objects, {
    name: 'UpdateCollectionInput',
    description: 'What is to be changed of a collection.',
  });

export const deleteCollectionInput = z
  .strictObject({ collectionId })
  .register(objects, { name: 'DeleteCollectionInput', description: 'Which collection to delete.' });
