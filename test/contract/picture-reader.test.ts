import { afterEach, describe, expect, test } from 'vitest';
import { ProviderError } from '#src/creative/ports/provider-error.ts';
import type { ProviderFault } from '#src/domain/writer.ts';
import { createPictureReader } from '#src/infra/openai-compatible/picture-reader.ts';
import { createMetrics } from '#src/infra/telemetry/metrics.ts';
import {
  completion,
  fails,
  type ModelAnswer,
  type ModelServer,
  says,
  startModelServer,
} from '#test/kit/http/model-server.ts';
import { plainJpeg } from '#test/kit/http/picture-files.ts';
import { NEVER } from '#test/kit/never.ts';

const KEY = 'sk-never-to-be-seen-0123456789';
const SEEN = 'red kettle, kitchen counter, morning';
const PICTURE = { jpeg: plainJpeg(), language: 'de' };

const servers: ModelServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
});

async function open(answers: ModelAnswer[], timeoutSeconds = 30) {
  const server = await startModelServer(...answers);
  servers.push(server);
  const settings = { baseUrl: server.baseUrl, apiKey: KEY, model: 'sees', timeoutSeconds };
  return { reader: createPictureReader(settings, createMetrics()), server };
}

async function faultOf(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProviderError)) throw new Error('Nothing was refused.', { cause: error });
  return error;
}

const told = (words: string) => JSON.stringify({ words });

describe('a model that sees', () => {
  test('is shown the picture, told the language, and says what is seen', async () => {
    const { reader, server } = await open([says(told(SEEN))]);
    expect(await reader.read(PICTURE, NEVER)).toBe(SEEN);
    const [asked] = server.asked;
    expect(asked).toMatchObject({ path: '/v1/chat/completions', body: { model: 'sees' } });
    expect(asked?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(asked?.body.messages[0]?.content).toContain('German (de)');
    const url = `data:image/jpeg;base64,${PICTURE.jpeg.toString('base64')}`;
    expect(asked?.body.messages[1]?.content).toContainEqual({ type: 'image_url', image_url: { url } });
  });

  test.for<[how: string, answer: ModelAnswer, words: string]>([
    ['in prose', says(`Here you go:\n${told(SEEN)}`), SEEN],
    ['in a fence, after thoughts', says(`<think>{?}</think>\`\`\`json\n${told(SEEN)}\n\`\`\``), SEEN],
    ['with marks and a stop', says(told('**red kettle**,\n`counter`.')), 'red kettle, counter'],
    ['at length', says(told('kettle, '.repeat(99))), 'kettle, '.repeat(62).replace(/, $/u, '')],
  ])('is read %s, without asking again', async ([, answer, words]) => {
    const { reader, server } = await open([answer]);
    expect(await reader.read(PICTURE, NEVER)).toBe(words);
    expect(server.asked).toHaveLength(1);
  });

  test('is asked without schema by a server that knows none', async () => {
    const picky: ModelAnswer = (response, asked) =>
      (asked.body.response_format ? fails(400) : says(told(SEEN)))(response, asked);
    const { reader } = await open([picky]);
    expect(await reader.read(PICTURE, NEVER)).toBe(SEEN);
  });

  test('may put right once what it said wrongly', async () => {
    const { reader, server } = await open([says('A kettle.'), says(told(SEEN))]);
    expect(await reader.read(PICTURE, NEVER)).toBe(SEEN);
    expect(server.asked).toHaveLength(2);
  });

  const cutOff: ModelAnswer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
    response.write(completion(told(SEEN)).slice(0, 60), () => response.destroy());
  };
  test.for<[how: string, answer: ModelAnswer, fault: ProviderFault]>([
    ['it does not see', fails(400, {}, `no images, ${KEY}`), 'refused'],
    ['429 for long', fails(429, { 'retry-after': '120' }), 'rate_limited'],
    ['500, repeating the key', fails(500, {}, KEY), 'unavailable'],
    ['a key that is wrong', fails(401, {}, `bad key ${KEY}`), 'unavailable'],
    ['a body that is cut off', cutOff, 'unavailable'],
    ['a refusal', says(null, { message: { refusal: 'no' }, finish: 'content_filter' }), 'refused'],
    ['a refusal in words', says("I'm sorry, but I can't help with that."), 'bad_answer'],
    ['nothing', says(told(' \n')), 'bad_answer'],
    ['marks alone', says(told('***')), 'bad_answer'],
    ['another object', says('{"caption":"kettle"}'), 'bad_answer'],
    ['a page', (response) => response.setHeader('content-type', 'text/html').end('<p>hi'), 'bad_answer'],
  ])('answering %s is a fault without the key in it', async ([, answer, fault]) => {
    const { reader } = await open([answer]);
    const error = await faultOf(reader.read(PICTURE, NEVER));
    expect(error.fault).toBe(fault);
    expect(`${error.message} ${error.stack} ${JSON.stringify(error.cause ?? null)}`).not.toContain(KEY);
  });

  test('is given up when it is silent, and when nobody waits any more', async () => {
    const silent: ModelAnswer = () => {};
    const { reader } = await open([silent], 0.05);
    expect((await faultOf(reader.read(PICTURE, NEVER))).fault).toBe('timed_out');
    const leaving = new AbortController();
    const reading = (await open([silent])).reader.read(PICTURE, leaving.signal);
    leaving.abort(new Error('leaving'));
    await expect(reading).rejects.toThrow('leaving');
  });
});
