import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server read it. */
export type Asked = {
  path: string;
  headers: IncomingHttpHeaders;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    seed?: number;
    max_tokens?: number;
    response_format?: { type: string; json_schema?: { schema: { properties: Record<string, unknown> } } };
  };
};

export type ModelAnswer = (response: ServerResponse, asked: Asked) => void;

export type ModelServer = AsyncDisposable & {
  baseUrl: string;
  asked: Asked[];
  /** What it does from now on, request by request; the last goes on. */
  answers: (...answers: ModelAnswer[]) => void;
};

/** A server on this machine that speaks OpenAI's chat completions as well, or as badly, as a test tells it to. */
export async function startModelServer(...given: ModelAnswer[]): Promise<ModelServer> {
  let [...answers] = given;
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one: Asked = {
      path: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    };
    asked.push(one);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(response, one);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answers: (...next) => {
      answers = next;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What the model reads as data. */
export const materialIn = ({ body }: Asked): Record<string, unknown> =>
  JSON.parse(/<material>\n([\s\S]*)\n<\/material>/u.exec(body.messages[1]?.content ?? '')?.[1] ?? '{}');

/** A completion with this content, 1,000 tokens read and 200 written. */
export const says =
  (content: string | null, more: { message?: object; finish?: string; type?: string } = {}): ModelAnswer =>
  (response) => {
    response.setHeader('content-type', more.type ?? 'application/json');
    response.end(completion(content, more));
  };

export function completion(content: string | null, more: { message?: object; finish?: string } = {}): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'stub',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, ...more.message },
        finish_reason: more.finish ?? 'stop',
      },
    ],
    usage: { prompt_tokens: 1_000, completion_tokens: 200, total_tokens: 1_200 },
  });
}

/** A bare status, as gateways in front of a model give it. */
export const fails =
  (status: number, headers: Record<string, string> = {}, message = 'no'): ModelAnswer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message } }));
  };

/** Words that nobody could object to, as many as the request's schema wants. */
export const writesWell: ModelAnswer = (response, asked) =>
  says(JSON.stringify(goodWords(asked)))(response, asked);

/** The answer that {@link writesWell} gives, to be spoilt. */
export function goodWords(asked: Asked) {
  const { points, hooks } = asked.body.response_format?.json_schema?.schema.properties ?? {};
  const fewest = (list: unknown) => (list as { minItems?: number } | undefined)?.minItems ?? 4;
  if (hooks)
    return { hooks: Array.from({ length: fewest(hooks) }, (_, index) => `The ${index + 3} pm habit`) };
  return goodPost(fewest(points));
}

export function goodPost(count: number) {
  return {
    hook: 'the evening habit that stuck',
    title: 'The evening habit that stuck',
    points: Array.from({ length: count }, (_, index) => ({
      text: `Small step ${LETTERS[index]} for a calmer evening`,
      detail: index % 2 ? 'Do it right after you brush your teeth.' : null,
      label: null as string | null,
      picture: null,
    })),
    flow: 'list',
    callToAction: 'Try one tonight',
    caption: 'Evenings get easier one small step at a time. Which one will you try first?',
    hashtags: ['#habits', '#eveningroutine', '#calm'],
    firstComment: 'Which step do you skip most often?',
    picture: null,
  };
}

const LETTERS = 'ABCDEFGHIJ';
