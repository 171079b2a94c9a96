/** Says what pictures show. Fails as the copywriter does. */
export type PictureReader = {
  /**
   * What a picture shows, in a few words of `language` (BCP 47), the most telling first; at most 500 characters.
   * `jpeg` is a small copy of it.
   */
  read(picture: { jpeg: Uint8Array; language: string }, signal: AbortSignal): Promise<string>;
};
