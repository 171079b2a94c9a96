/**
 * What a film looks and sounds like, bit for bit: CRC-32 of each decoded picture and of each decoded block of sound, in
 * order. Films of the same prints are the same to see and to hear.
 */
export type FilmPrints = { pictures: number[]; sound: number[] };

/**
 * Takes the prints of a film by decoding all of it. A file that cannot be decoded has those of what could be. Rejects with
 * a ChildFault or the signal's reason.
 */
export type TakePrints = (path: string, signal?: AbortSignal) => Promise<FilmPrints>;
