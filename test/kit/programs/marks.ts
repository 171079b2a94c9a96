/** Servers that some suites need, by what is run, and the mark that ends the name of such a suite. */
export const MARKS = { 'redis-server': '(Redis)', pgbouncer: '(PgBouncer)', nginx: '(nginx)' } as const;
