import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A request as the server read it; `body` of a picture model alone. */
export type PhotoAsked = { url: URL; headers: IncomingHttpHeaders; body: unknown };
export type PhotoAnswer = (response: ServerResponse, asked: PhotoAsked) => void;

export type PhotoServer = AsyncDisposable & {
  baseUrl: string;
  asked: PhotoAsked[];
  /** What it does from now on, request by request; the last goes on. */
  answers: (...answers: PhotoAnswer[]) => void;
};

/** A photo search, or a picture model, on this machine: as good or as bad as a test tells it to be. */
export async function startPhotoServer(...given: PhotoAnswer[]): Promise<PhotoServer> {
  let [...answers] = given;
  const asked: PhotoAsked[] = [];
  const server = createServer(async (request, response) => {
    const body = request.method === 'POST' ? await json(request) : null;
    const url = new URL(request.url ?? '/', 'http://photos.test');
    const one = { url, headers: request.headers, body };
    asked.push(one);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(response, one);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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

export const tells =
  (body: object): PhotoAnswer =>
  (response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };

export const failsWith =
  (status: number, headers: Record<string, string> = {}, body = 'no'): PhotoAnswer =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };

/** A hit of Openverse as its API documents it. */
export const openverseHit = (id: string, changes: object = {}) => ({
  id,
  title: `Desk ${id}`,
  url: `https://files.test/${id}.jpg`,
  creator: 'Ada',
  creator_url: 'https://people.test/ada',
  license: 'by',
  license_version: '2.0',
  license_url: 'https://creativecommons.org/licenses/by/2.0/',
  attribution: `"Desk ${id}" by Ada is licensed under CC BY 2.0.`,
  foreign_landing_url: `https://photos.test/${id}`,
  width: 1_200,
  height: 1_800,
  ...changes,
});
