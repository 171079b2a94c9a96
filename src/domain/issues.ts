import { keysOf } from './records.ts';

/**
 * Faults that a client may tell apart from the others of an input, and what is said of the field; `{0}` is the first
 * of its values. A page that speaks another language has sentences of its own under the same codes.
 */
export const ISSUES = {
  MISSING_GLYPHS: 'has characters that no bundled font can draw: {0}',
  MADE_WITH_LIVE_KEY: 'was made with a live key, and a test key changes only what test keys made',
  REQUIRED: 'is required',
  EMPTY: 'is empty',
  TOO_LONG: 'is longer than {0} characters',
  TOO_SMALL: 'must be at least {0}',
  TOO_LARGE: 'must be at most {0}',
  TOO_FEW: 'must have at least {0} entries',
  TOO_MANY: 'must have at most {0} entries',
  NOT_ONE_OF: 'must be one of {0}',
  UNKNOWN_FIELD: 'is not a known field',
  NOT_STORABLE: 'holds a NUL or a lone surrogate',
  NOT_A_LANGUAGE: 'is not a BCP-47 tag',
  NOT_A_HANDLE: 'is not 1 to 100 letters, digits, dots, underscores or hyphens',
  NOT_A_COLOR: 'is not a colour such as `#0a7d5c`',
  NOT_A_PICTURE: 'is not a picture',
  NOT_SENT_TO: 'cannot be sent to: {0}',
  IN_THE_PAST: 'is in the past',
  NO_CHANGE: 'names nothing to change',
  NO_MODEL: 'needs a model that writes, and none is configured here: name what is to change instead',
  CAPTION_TOO_LONG: 'has {0} {1}; {2} takes {3}',
  SIGNS_REFUSED: 'holds {0}, which {1} refuses',
  TOO_MANY_HASHTAGS: 'has {0} hashtags; {1} takes {2}',
  FILE_TOO_LARGE: 'is larger than {0} MB, the limit of the role {1}',
  FILE_OF_OTHER_TYPE: 'is {0}; the role {1} takes {2}',
  FILE_OF_NO_TYPE: 'is of no known type; the role {0} takes {1}',
  FILE_HOLDS_OTHER: 'is {0} that holds {1} only; the role {2} takes {3}',
  FILE_UNREADABLE: 'cannot be read: {0}; the role {1} takes {2}',
  FILE_CUT_OFF: 'is cut off: it ends before it says it does; send it again',
  TOO_MANY_PIXELS: 'has {0}×{1} pixels, more than {2} million',
  FILM_TOO_SHORT: 'lasts {0} s; a film lasts {1} s or more',
  NOTHING_TO_HEAR: 'lasts {0} s; there is nothing to hear',
} as const;
export type IssueCode = keyof typeof ISSUES;
export const ISSUE_CODES = keysOf(ISSUES);

/** What is wrong with a field, as an issue has it beside the path. */
export type Fault = { message: string; code: IssueCode; values: string[] };

/** A fault, with what takes the places of its sentence. */
export function faultOf(code: IssueCode, ...given: (string | number | bigint)[]): Fault {
  const values = given.map(String);
  const message = ISSUES[code].replace(/\{(\d)\}/g, (_, at) => values[at] ?? '');
  return { message, code, values };
}

/** The same as the words of a check of a schema. */
export const refusing = (...fault: Parameters<typeof faultOf>) => {
  const { message, ...params } = faultOf(...fault);
  return { error: message, params };
};
