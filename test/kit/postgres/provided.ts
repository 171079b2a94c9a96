declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test cluster's superuser, without a database name. */
    postgresUrl: string;
    /** null when no Redis could be had: suites made with `redisSuite` are skipped and counted. */
    redisUrl: string | null;
    /** How much to fuzz; absent in ordinary runs. */
    fuzz: { runs: number; seed: number } | undefined;
  }
}

export {};
