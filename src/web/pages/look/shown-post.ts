import type { PostQuery } from '../../generated/operations.ts';

export type ShownPost = NonNullable<PostQuery['container']>;
