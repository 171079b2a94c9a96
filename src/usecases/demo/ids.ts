import { v5 as uuidv5 } from 'uuid';

const NAMESPACE = '0e1f7a3c-52d4-4a1e-8f0b-9a6f5f3f7d20';

/** Id of a demo row, derived from its name: the same in every installation, so seeding twice finds its rows. */
export const demoId = (name: string) => uuidv5(name, NAMESPACE);
