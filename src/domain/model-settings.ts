import { z } from 'zod';

/** A model behind any server that speaks OpenAI's API. */
export type ModelConfig = {
  /** Up to what a path such as `/chat/completions` is put after, such as `http://127.0.0.1:11434/v1`. */
  baseUrl: string;
  apiKey: string | null;
  model: string;
  /** How long one post, or one picture, may take it, second tries included. */
  timeoutSeconds: number;
};

/** One that writes. */
export type TextModelConfig = ModelConfig & {
  /** Tokens of an answer; null: as many as the server gives. */
  maxTokens: number | null;
  /** US dollars per million tokens; null: the cost is told only where the server tells it. */
  prices: { input: number; output: number } | null;
};

/** One that makes pictures. */
export type ImageModelConfig = ModelConfig;

/** One that sees them. */
export type VisionModelConfig = ModelConfig;

export type ModelSettings = {
  /** null: the built-in writer writes. */
  text: TextModelConfig | null;
  /** null: no model makes pictures. */
  image: ImageModelConfig | null;
  /** null: no model says what pictures show. */
  vision: VisionModelConfig | null;
};

const address = (example: string) =>
  z.url({ protocol: /^https?$/, error: `must be a URL such as ${example}` }).optional();
const dollars = z.coerce.number().min(0).max(100_000);
const seconds = z.coerce.number().int().min(1).max(240);

/** The variables of models, as a shell gives them. */
export const MODEL_VARIABLES = {
  TEXT_BASE_URL: address('http://127.0.0.1:11434/v1'),
  TEXT_API_KEY: z.string().optional(),
  TEXT_MODEL: z.string().optional(),
  TEXT_TIMEOUT_SECONDS: seconds.default(60),
  TEXT_MAX_TOKENS: z.coerce.number().int().min(1).max(1_000_000).optional(),
  TEXT_USD_PER_MILLION_INPUT: dollars.optional(),
  TEXT_USD_PER_MILLION_OUTPUT: dollars.optional(),
  IMAGE_BASE_URL: address('http://127.0.0.1:8080/v1'),
  IMAGE_API_KEY: z.string().optional(),
  IMAGE_MODEL: z.string().optional(),
  IMAGE_TIMEOUT_SECONDS: seconds.default(90),
  VISION_BASE_URL: address('http://127.0.0.1:11434/v1'),
  VISION_API_KEY: z.string().optional(),
  VISION_MODEL: z.string().optional(),
  VISION_TIMEOUT_SECONDS: seconds.default(60),
};
const shape = z.object(MODEL_VARIABLES);
type Variables = z.output<typeof shape>;

/** The first makes no sense without the second. */
export const MODEL_PAIRS = [
  ['TEXT_BASE_URL', 'TEXT_MODEL'],
  ['TEXT_MODEL', 'TEXT_BASE_URL'],
  ['IMAGE_BASE_URL', 'IMAGE_MODEL'],
  ['IMAGE_MODEL', 'IMAGE_BASE_URL'],
  ['VISION_BASE_URL', 'VISION_MODEL'],
  ['VISION_MODEL', 'VISION_BASE_URL'],
  ['TEXT_USD_PER_MILLION_INPUT', 'TEXT_USD_PER_MILLION_OUTPUT'],
  ['TEXT_USD_PER_MILLION_OUTPUT', 'TEXT_USD_PER_MILLION_INPUT'],
] as const;

/** The models that are named. */
export function modelSettings(variables: Variables): ModelSettings {
  const { TEXT_USD_PER_MILLION_INPUT: input, TEXT_USD_PER_MILLION_OUTPUT: output } = variables;
  const text = modelOf(variables, 'TEXT');
  return {
    text: text && {
      ...text,
      maxTokens: variables.TEXT_MAX_TOKENS ?? null,
      prices: input === undefined || output === undefined ? null : { input, output },
    },
    image: modelOf(variables, 'IMAGE'),
    vision: modelOf(variables, 'VISION'),
  };
}

function modelOf(variables: Variables, kind: 'TEXT' | 'IMAGE' | 'VISION'): ModelConfig | null {
  const { [`${kind}_BASE_URL` as const]: baseUrl, [`${kind}_MODEL` as const]: model } = variables;
  if (!baseUrl || !model) return null;
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    apiKey: variables[`${kind}_API_KEY`] ?? null,
    model,
    timeoutSeconds: variables[`${kind}_TIMEOUT_SECONDS`],
  };
}
