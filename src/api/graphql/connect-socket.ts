import type { IncomingMessage } from 'node:http';
import { CloseCode, MessageType, type Server } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Log } from '../../infra/telemetry/log.ts';
import { type Asker, askedAt } from '../forwarded.ts';
import { decodeUtf8 } from '../utf8.ts';
import { inOrder } from './socket-messages.ts';

/** What the protocol knows of the socket beneath it. */
export type SocketExtra = {
  socket: WebSocket;
  request: IncomingMessage;
  asker: Asker;
  /** Gives its slot among the waiting back. */
  welcomed: () => void;
};

/** Bytes waiting for a client that reads too slowly; beyond that it is cut off, and may resume with its last seq. */
const MAX_UNSENT = 4_000_000;
/** How often a client has to show that it is there. */
const PING_MS = 12_000;

/** Longest reason that a close frame surely takes, in bytes: 123, less the rest of a character that was cut. */
const MAX_REASON = 120;
/** Without the payload of the ping: that may be large, and deeper than JSON can be written. */
const PONG = JSON.stringify({ type: MessageType.Pong });

/** Joins a socket with the protocol. Faults are logged and masked; a client that is lost or silent is no fault. */
export function connectSocket(protocol: Server<SocketExtra>, extra: SocketExtra, log: Log): void {
  const { socket } = extra;
  const close = (code: number, reason: string) => socket.close(code, shortened(reason));
  const failed = (fault: unknown) => {
    log.error({ err: fault }, 'a socket message failed');
    close(CloseCode.InternalServerError, 'Internal server error');
  };
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => send(socket, text),
      close,
      onMessage: (handle) => {
        // A socket that is closing has let go of what it had, and begins nothing new.
        const ifOpen = async (text: string) => {
          if (socket.readyState === WebSocket.OPEN) await handle(text);
        };
        const receive = inOrder(ifOpen, close);
        socket.on('message', (data) => {
          // Of binary messages nobody else has looked at this.
          const text = Buffer.isBuffer(data) ? decodeUtf8(data) : null;
          if (text === null) return close(CloseCode.BadRequest, 'The message is not UTF-8');
          askedAt(extra.asker, () => receive(text).catch(failed));
        });
      },
      onPing: () => send(socket, PONG),
    },
    extra,
  );
  const stopPinging = ping(socket);
  // Such as a message beyond the limit; the close that follows tells the client.
  socket.on('error', (error) => log.debug({ err: error }, 'a socket broke'));
  socket.once('close', (code, reason) => {
    stopPinging();
    closed(code, String(reason)).catch(failed);
  });
}

function shortened(reason: string): string {
  const bytes = Buffer.from(reason);
  return bytes.length > MAX_REASON ? bytes.subarray(0, MAX_REASON).toString() : reason;
}

/** Of bytes, which beside those of the frame's head go out in one write that has nothing to encode any more. */
const AS_TEXT = { binary: false };

/**
 * Sends a text. Of a client that has not taken yet what it was sent before, it resolves when the text is on its way, so
 * that whoever sends keeps to the pace of the client.
 */
export function send(socket: WebSocket, text: string): Promise<void> | void {
  if (socket.readyState !== WebSocket.OPEN) return;
  const unsent = socket.bufferedAmount;
  if (unsent > MAX_UNSENT) return socket.terminate();
  const bytes = Buffer.from(text);
  if (unsent === 0) return socket.send(bytes, AS_TEXT);
  // A failure is followed by the end of the socket, which is told by itself.
  return new Promise((resolve) => socket.send(bytes, AS_TEXT, () => resolve()));
}

function ping(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MS);
  return () => clearInterval(timer);
}
