import { z } from 'zod';
import { inTime } from '../../creative/ports/in-time.ts';
import type { PictureReader } from '../../creative/ports/picture-reader.ts';
import type { VisionModelConfig } from '../../domain/model-settings.ts';
import { LONGEST_PICTURE_WORDS } from '../../domain/picture-words.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { agree } from './agree.ts';
import { openModel } from './ask-model.ts';
import { pictureInstructions } from './prompts.ts';

const answer = z.object({ words: z.string() });

/** Lets a model that sees say what pictures show, behind a server that speaks OpenAI's chat completions. */
export function createPictureReader(config: VisionModelConfig, metrics: Metrics): PictureReader {
  const ask = openModel({ ...config, maxTokens: null, prices: null }, metrics);
  return {
    read: ({ jpeg, language }, signal) =>
      inTime('The model that sees', config.timeoutSeconds * 1_000, signal, async (limit) => {
        const { value } = await agree(ask, limit, {
          instructions: pictureInstructions(language, answer),
          material: [
            { type: 'text', text: 'The picture:' },
            { type: 'file', data: jpeg, mediaType: 'image/jpeg' },
          ],
          schema: answer,
          // The same picture, the same words, as far as a server can.
          seed: 1,
          make: ({ words }) => plain(words),
          check: (words) => (/\p{L}/u.test(words) ? [] : ['words: must not be empty.']),
        });
        return value;
      }),
  };
}

/** One line, without marks of lists and code or a stop at its end, and no longer than a person's. */
function plain(said: string): string {
  const signs = [...said.replaceAll(/[\p{Cc}\s]+/gu, ' ').replaceAll(/[*_`#]+/gu, '')];
  const kept = signs.slice(0, LONGEST_PICTURE_WORDS).join('');
  // What is cut off within a word means something else.
  const whole = signs.length > LONGEST_PICTURE_WORDS ? kept.replace(/[,\s][^,\s]*$/u, '') : kept;
  return whole.trim().replace(/[.,;]+$/u, '');
}
