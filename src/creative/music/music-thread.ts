/** Entry of the thread that makes one tune and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { TrackSpec } from '../ports/musician.ts';
import { compose } from './compose.ts';
import { perform } from './perform.ts';
import { encodeWav } from './wav.ts';

const spec: TrackSpec = workerData;
const wav = encodeWav(perform(compose(spec)));
parentPort?.postMessage(wav, [wav.buffer]);
