/** Entry of the thread that makes one tune and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { TrackSpec } from '../music.ts';
import { compose } from './music/compose.ts';
import { perform } from './music/perform.ts';
import { encodeWav } from './music/wav.ts';

const wav = encodeWav(perform(compose(workerData as TrackSpec)));
parentPort?.postMessage(wav, [wav.buffer as ArrayBuffer]);
