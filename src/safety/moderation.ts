/** Decides whether a brief may be made at all (seed generate-content: MODERATION_BLOCKED, "Brief failed safety"). */
export type Moderator = {
  /** The first finding in the order of the fields, or null when all texts are fine. Rejects with the signal's reason. */
  review(texts: ModeratedText[], signal: AbortSignal): Promise<ModerationFinding | null>;
  /** It judges in the process, which costs less than to look whether a verdict is needed. */
  nearby?: true;
};

export type ModeratedText = { field: string; text: string };

export type ModerationFinding = {
  categories: string[];
  field: string;
  /** Character range of the offending words in the field, end exclusive (UTF-16 units). */
  span: { start: number; end: number };
};
