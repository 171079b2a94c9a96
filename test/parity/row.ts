/** The pages of the reference that this product answers: starts to the letter, what comes after them where it speaks. */
export type Page =
  | 'generate-content'
  | 'slideshow-builder'
  | 'ugc-remix'
  | 'schedule'
  | 'webhooks'
  | 'app-media';
export type StartName = 'generateContent' | 'slideshowBuild' | 'ugcRemix';
export type Json = Record<string, unknown>;

export type Ask = {
  /** Body over REST, input without `projectId` over GraphQL. `@name` stands for an id of the test's world. */
  body?: Json;
  /** Absent: the complete project. */
  project?: string;
  /** Absent: the key with every scope. null: none at all. */
  key?: string | null;
  headers?: Record<string, string>;
};

/** What a container or its order must show after an accepted start. */
export type Accepts = {
  accepts: {
    containers?: number;
    /** As the face under test shows the first container. */
    shows?: Json;
    /** As the worker will get it. */
    orders?: Json;
    /** Members of the 202 body. */
    receipt?: Json;
  };
};

export type Refuses = {
  refuses: {
    /** As REST writes it. */
    code: string;
    status: number;
    /** The GraphQL type; null: an error beside the data, with `graphqlCode`. */
    type: string | null;
    graphqlCode: string;
    /** Fields that are at fault, all of them. */
    paths?: string[];
    /** Fields that the message must name, where GraphQL's own words stand for the paths. */
    names?: string[];
    /** To the letter; with … at its end: how it begins. */
    message?: string;
    /** Members of `details`; over GraphQL fields of the type. */
    details?: Json;
  };
};

export type Row = {
  /** A few words of the page. */
  says: string;
  /** What follows from them. */
  means: string;
  /** Where the pages contradict each other or are silent: what was decided. */
  decided?: string;
} & ((Probe & { graphql?: string; rest?: string }) | ({ ask: Ask } & (Accepts | Refuses | PerFace)));

/** A row that one request cannot show: a sequence with a name, found in probes.ts. */
type Probe = { probe: string };
/** Where GraphQL answers otherwise by its nature. */
export type PerFace = { graphql: Accepts | Refuses; rest: Accepts | Refuses };

export type PageTable = {
  page: Page;
  /** What its rows start, or start before they ask. */
  start: StartName;
  sections: { title: string; rows: Row[] }[];
};

export const accepts = (facts: Accepts['accepts'] = {}): Accepts => ({ accepts: facts });

/** Refusals as a page words them; the older page has a name of its own for a wrong input. */
export function refusalsOf(validation: 'VALIDATION' | 'VALIDATION_FAILED') {
  const wrong = { code: validation, status: 422 };
  return {
    /** The input is wrong by itself. */
    invalid: (...paths: string[]): Refuses => ({
      refuses: { ...wrong, type: 'ValidationError', graphqlCode: 'VALIDATION', paths },
    }),
    /** Wrong in a way that GraphQL finds before anything runs: a type, an enum value, an unknown field. */
    malformed: (...paths: string[]): PerFace => ({
      graphql: { refuses: { ...wrong, type: null, graphqlCode: 'BAD_USER_INPUT', names: paths } },
      rest: { refuses: { ...wrong, type: null, graphqlCode: 'BAD_USER_INPUT', paths } },
    }),
  };
}

export const notFound = (field: string, where = 'on this project'): Refuses =>
  refusal('NOT_FOUND', 404, 'NotFoundError', { message: `${field} is not ${where}.` });

export const precondition = (detail: string, format: string, type: string, details: Json = {}): Refuses =>
  refusal('VALIDATION', 422, type, {
    message: `${detail}: …`,
    details: { code: detail, format, ...details },
  });

/** A refusal that reads the same on both faces. */
export const refusal = (
  code: string,
  status: number,
  type: string | null,
  facts: Pick<Refuses['refuses'], 'message' | 'details'> = {},
): Refuses => ({ refuses: { code, status, type, graphqlCode: code, ...facts } });
