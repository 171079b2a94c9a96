import { Initial } from './migrations/initial.ts';

/** In order; a name, once released, never changes. */
export const migrationsList = [{ name: '0001-initial', class: Initial }];
