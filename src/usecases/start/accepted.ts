/** An accepted start. Ids are bare UUIDs; `receipt` is the 202 body of the REST face, to the letter. */
export type Accepted = {
  jobId: string;
  /** In the order of the variants. */
  containerIds: string[];
  /** True when an earlier request was answered again and nothing was started. */
  replayed: boolean;
  receipt: string;
};
