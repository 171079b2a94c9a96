/**
 * Throws 10,000 generated requests at each face, and as many watchers at sockets and streams (or as many as the
 * argument says): `npm run fuzz [runs] [seed]`.
 */

import { createVitest } from 'vitest/node';
import '../test/kit/postgres/provided.ts';

const [runs = '10000', seed = `${Date.now() % 2 ** 31}`] = process.argv.slice(2);
const vitest = await createVitest('test', { watch: false });
vitest.provide('fuzz', { runs: Number(runs), seed: Number(seed) });
const started = performance.now();
await vitest.start(['test/fuzz']);
console.log(`${runs} requests per face, seed ${seed}, ${Math.round((performance.now() - started) / 1000)} s`);
await vitest.close();
