import { refusalsOf } from '../../row.ts';

export const { invalid, malformed } = refusalsOf('VALIDATION');
export const HOOK = 'wait for it...\nthis simple habit changed everything 🧠';
export const hook = (others: object = {}) => ({ body: { hook: HOOK, ...others } });
export const FORMAT = 'slideshow-builder';
