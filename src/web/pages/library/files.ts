import type { LibraryQuery } from '../../generated/operations.ts';
import { namesOf } from '../../words/names.ts';

export type LibraryFile = NonNullable<LibraryQuery['media']>['edges'][number]['node'];
export type Collection = NonNullable<LibraryQuery['collections']>['edges'][number]['node'];

export const ROLES = namesOf('media');
