/** A device that films were to be encoded by and that cannot do it here; the message says why and what can be done. */
export class UnusableEncoder extends Error {}
