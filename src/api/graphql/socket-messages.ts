import { CloseCode, type Message, MessageType, parseMessage } from 'graphql-ws';

/** Gives a message to the protocol; resolves when all that it asks for is done. */
type Handle = (text: string) => Promise<void>;
type Close = (code: number, reason: string) => void;

/** An operation that its client has begun: `left` once the client has completed it too. */
type Operation = { left: boolean; next: string | null };

/**
 * Gives messages to graphql-ws such that each operation has its id to itself. The library forgets an operation
 * as soon as its client completes it, though it may still be starting: a later one under the same id would be
 * taken for it, get its answers, and leave a subscription behind that nothing ends. So the later one waits.
 * @returns closes with a code of the protocol for what is no message of a client; rejects with what `handle` does
 */
export function inOrder(handle: Handle, close: Close): Handle {
  const operations = new Map<string, Operation>();

  async function begin(id: string, text: string): Promise<void> {
    const operation: Operation = { left: false, next: null };
    operations.set(id, operation);
    try {
      await handle(text);
    } finally {
      operations.delete(id);
    }
    if (operation.next !== null) await begin(id, operation.next);
  }
  function subscribe(id: string, text: string): Promise<void> | void {
    const operation = operations.get(id);
    if (!operation) return begin(id, text);
    if (operation.left && operation.next === null) operation.next = text;
    else close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
  }
  function complete(id: string, text: string): Promise<void> | void {
    const operation = operations.get(id);
    if (!operation?.left) {
      if (operation) operation.left = true;
      return handle(text);
    }
    // Never begun, so there is nothing to end.
    operation.next = null;
  }

  return async (text) => {
    const message = read(text);
    switch (message?.type) {
      case MessageType.Subscribe:
        return subscribe(message.id, text);
      case MessageType.Complete:
        return complete(message.id, text);
      case MessageType.ConnectionInit:
      case MessageType.Ping:
      case MessageType.Pong:
        return handle(text);
      default:
        // What only servers say is as wrong as what nobody says.
        close(CloseCode.BadRequest, 'Invalid message received');
    }
  };
}

/** Null for what is no message. The library reads it again, which is cheap: messages are small. */
function read(text: string): Message | null {
  try {
    return parseMessage(text);
  } catch {
    return null;
  }
}
