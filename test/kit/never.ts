/** The signal of somebody who waits to the end. */
export const NEVER = new AbortController().signal;
