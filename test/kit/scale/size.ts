/** How large a history is made. */
export type HistorySize = { containers: number; events: number; organisations: number };

/** One statement that makes a part of a history. */
export type Step = (size: HistorySize) => string;

export const PROJECTS_OF_ORGANISATION = 4;

/** A job has one to three posts. */
export const jobsOf = ({ containers }: HistorySize): number => Math.ceil(containers / 2);
export const projectsOf = ({ organisations }: HistorySize): number =>
  organisations * PROJECTS_OF_ORGANISATION;

/** Of a hundred jobs, so many still wait. */
export const WAITING_OF_100 = 10;
