import { Heard } from './migrations/heard.ts';
import { Ingest } from './migrations/ingest.ts';
import { Initial } from './migrations/initial.ts';
import { Keys } from './migrations/keys.ts';
import { LargeTables } from './migrations/large-tables.ts';
import { Plans } from './migrations/plans.ts';
import { Projects } from './migrations/projects.ts';
import { Review } from './migrations/review.ts';
import { Speed } from './migrations/speed.ts';
import { Uploads } from './migrations/uploads.ts';
import { Writers } from './migrations/writers.ts';

/** In order; a name, once released, never changes. */
export const migrationsList = [
  { name: '0001-initial', class: Initial },
  { name: '0002-projects', class: Projects },
  { name: '0003-uploads', class: Uploads },
  { name: '0004-review', class: Review },
  { name: '0005-plans', class: Plans },
  { name: '0006-keys', class: Keys },
  { name: '0007-speed', class: Speed },
  { name: '0008-large-tables', class: LargeTables },
  { name: '0009-heard', class: Heard },
  { name: '0010-ingest', class: Ingest },
  { name: '0011-writers', class: Writers },
];
