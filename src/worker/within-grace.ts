/** Waits for `work`; once the signal is aborted only `graceMs` longer, then rejects with the signal's reason. */
export async function withinGrace<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
  graceMs: number,
): Promise<Result> {
  const overdue = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  const arm = () => {
    timer = setTimeout(() => overdue.reject(signal.reason), graceMs);
  };
  if (signal.aborted) arm();
  else signal.addEventListener('abort', arm, { once: true });
  try {
    return await Promise.race([work, overdue.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', arm);
  }
}
