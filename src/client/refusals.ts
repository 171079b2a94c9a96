/** What every member of a result that is an error has; which one it is, `__typename` and `code` say. */
export type Refusal = { __typename: string; code: string; message: string };

/** The members of a result that are refusals. */
export type RefusalOf<Answer> = Extract<Answer, { code: unknown; message: string; requestId: string }>;
/** The members of a result that are not. */
export type SuccessOf<Answer> = Exclude<NonNullable<Answer>, RefusalOf<Answer>>;

/** Whether a result is a refusal, also of a kind that is newer than your code. It must select `… on UserError`. */
export function isRefusal<Answer>(answer: Answer): answer is RefusalOf<Answer> {
  const { code, message, requestId } = (answer ?? {}) as Record<string, unknown>;
  return [code, message, requestId].every((one) => typeof one === 'string');
}

/** A refusal in words for people: its sentence, what is wrong with which field, and what mends it. */
export function explain(refusal: object): string {
  const { message, issues, remedy } = refusal as {
    message?: string;
    issues?: { path: string; message: string }[];
    remedy?: string;
  };
  const wrong = issues?.map(({ path, message: what }) => `${path}: ${what}`) ?? [];
  return [message, ...wrong, remedy].filter(Boolean).join('\n');
}
