import type { LastError } from '../../domain/container.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Reader } from '../reader.ts';

/** Why a job failed: its own error, or that of its first failed container; null while it has not. */
export async function errorOf(
  reader: Reader,
  { id, status }: Pick<Row<'job'>, 'id' | 'status'>,
): Promise<LastError | null> {
  if (status !== 'failed') return null;
  const work = [...(await reader.containersOfJob.load(id)), ...(await reader.workOfJob.load(id))];
  return work.find(({ lastError }) => lastError)?.lastError ?? null;
}
