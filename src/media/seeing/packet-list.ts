/** What is known of the pictures of a film before any is decoded, in the order in which they stand in the file. */
export type PacketList = {
  /** When each is due, in seconds of the file. */
  seconds: number[];
  bytes: number[];
  isKey: boolean[];
};
