import { expect } from 'vitest';
import { WebSocket } from 'ws';
import { waitFor } from '#test/kit/wait-for.ts';
import type { Script, Step } from './frames.ts';
import { expectTyped } from './typed.ts';

type Message = { type: string; id?: string; payload?: unknown };

const SUBPROTOCOL_NOT_ACCEPTABLE = 4406;
const POLITE = 1000;
const CUT = 1006;

/**
 * Does what the script says on a real socket. It is closed for what the protocol closes it for, with that code,
 * and for nothing else; whatever it answered is typed; and if it is still open then it still works.
 * @returns the code it was closed with
 */
export async function playScript(url: string, script: Script): Promise<number> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, script.protocol);
  const received: Message[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data)) as Message));
  let code = 0;
  socket.once('close', (given) => {
    code = given;
  });
  const closed = () => waitFor(() => code > 0 && code, { interval: 1, what: 'the end of the socket' });
  // Of a subprotocol that the server does not speak; what became of the socket is looked at below.
  socket.on('error', () => {});
  await waitFor(() => socket.readyState !== WebSocket.CONNECTING, { interval: 1, what: 'the socket' });
  const played = await play(socket, closed, script.steps);
  if (socket.readyState === WebSocket.OPEN && script.protocol === 'graphql-transport-ws') {
    await expectToWork(socket, received, script.key);
    if (script.leaves === 'politely') socket.close(POLITE);
    else socket.terminate();
  }
  await closed();
  expectAnswers(received, played);
  if (script.protocol !== 'graphql-transport-ws') {
    expect([CUT, SUBPROTOCOL_NOT_ACCEPTABLE]).toContain(code);
    return code;
  }
  const must = played.find((step) => step.must)?.must;
  const may = played.flatMap((step) => step.may ?? []);
  expect([...(must ?? [POLITE, CUT]), ...may]).toContain(code);
  // The close came from the server, or it is ours.
  if (code === CUT) expect(script.leaves).toBe('at once');
  return code;
}

/** Sends until the end or until the server closes; gives back what was sent. */
async function play(socket: WebSocket, closed: () => Promise<number>, steps: Step[]): Promise<Step[]> {
  const sent: Step[] = [];
  for (const step of steps) {
    if (socket.readyState !== WebSocket.OPEN) break;
    sent.push(step);
    const { frame } = step;
    if (typeof frame === 'string') socket.send(frame);
    else socket.send(frame.bytes, { binary: frame.as === 'binary' });
    if (step.settled) await allRead(socket);
    if (step.must) await closed();
  }
  return sent;
}

/** The answer to a ping comes after all that was sent before it has been read, unless the socket is closed for that. */
async function allRead(socket: WebSocket): Promise<void> {
  let read = false;
  socket.once('pong', () => {
    read = true;
  });
  socket.ping();
  const what = 'the answer to a ping';
  await waitFor(() => read || socket.readyState !== WebSocket.OPEN, { interval: 1, what });
}

/** Whatever happened on it, the socket answers one more operation. */
async function expectToWork(socket: WebSocket, received: Message[], apiKey: string): Promise<void> {
  const greeted = () => received.some(({ type }) => type === 'connection_ack');
  await allRead(socket);
  // A script may violate the protocol in its last words.
  if (socket.readyState !== WebSocket.OPEN) return;
  if (!greeted()) socket.send(JSON.stringify({ type: 'connection_init', payload: { apiKey } }));
  await waitFor(() => greeted() || socket.readyState !== WebSocket.OPEN, { what: 'the greeting' });
  if (socket.readyState !== WebSocket.OPEN) return;
  socket.send(JSON.stringify({ id: 'last', type: 'subscribe', payload: { query: '{ __typename }' } }));
  const last = () => received.filter(({ id }) => id === 'last');
  await waitFor(() => last().length === 2, { what: 'the answer to a last operation', interval: 2 });
  expect(last()).toEqual([
    { id: 'last', type: 'next', payload: { data: { __typename: 'Query' } } },
    { id: 'last', type: 'complete' },
  ]);
}

/** Operations end once at most, and what they say is typed. */
function expectAnswers(received: Message[], sent: Step[]): void {
  const text = ({ frame }: Step) =>
    typeof frame === 'string' ? frame : new TextDecoder().decode(frame.bytes);
  const begun = sent.map(text).filter((frame) => frame.includes('"type":"subscribe"')).length + 1;
  const ends = received.filter(({ type }) => type === 'error' || type === 'complete');
  expect(ends.length).toBeLessThanOrEqual(begun);
  for (const { type, payload } of received) {
    expect(type).toMatch(/^(connection_ack|pong|next|error|complete)$/);
    if (type === 'next') expectTyped(payload);
    if (type === 'error') expectTyped({ errors: payload });
  }
}
