/** Ends the name of every suite that needs Redis, so that the reporter can count what was not run. */
export const REDIS_MARK = '(Redis)';
