import type { Caller } from '../domain/caller.ts';
import type { KeyWatch } from '../infra/events/key-watch.ts';

export type Invalid = 'revoked' | 'expired';

/**
 * Calls `end` once when the caller's key is revoked or the time of its token is over.
 * @returns forgets about it
 */
export function onceInvalid(
  keys: KeyWatch,
  { keyId, token }: Caller,
  end: (why: Invalid) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unwatch = keys.onRevoked(keyId, () => {
    clearTimeout(timer);
    end('revoked');
  });
  if (token) {
    const expire = () => {
      unwatch();
      end('expired');
    };
    timer = setTimeout(expire, token.expiresAt.getTime() - Date.now());
  }
  return () => {
    clearTimeout(timer);
    unwatch();
  };
}
