/** What a program of a user who has set nothing is started with; and where it finds what was compiled before. */
export const bareEnv = (): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
});
