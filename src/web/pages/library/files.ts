import type { LibraryQuery, MediaRole } from '../../generated/operations.ts';

export type LibraryFile = NonNullable<LibraryQuery['media']>['edges'][number]['node'];
export type Collection = NonNullable<LibraryQuery['collections']>['edges'][number]['node'];

export const ROLES: readonly MediaRole[] = [
  'REFERENCE',
  'APP_SCREENSHOT',
  'APP_DEMO',
  'REACTION',
  'LOGO',
  'MUSIC',
  'END_CARD',
];
