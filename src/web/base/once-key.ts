/** A key of one start: sent again after a lost answer it is the same start. */
export const onceKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join('');
