/** Samples per second of everything synthesised here. */
export const SAMPLE_RATE = 48_000;
