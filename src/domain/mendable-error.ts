/**
 * Says in a sentence what the person at the terminal can mend; whoever ends a command because of it shows that sentence
 * and no stack.
 */
export class MendableError extends Error {}
