import { OutOfOrder, outageOf } from '../telemetry/outage.ts';
import type { Blobs } from './blobs.ts';

/** What says that a file is missing and not that the storage is out of order. */
const MISSING = /^(ENOENT|NoSuchKey|NotFound)$/;

/** The storage, whose faults say that they are faults of the storage: they can come from a network like any other. */
export function withNamedFaults(blobs: Blobs): Blobs {
  const named =
    <Given extends unknown[], Result>(act: (...given: Given) => Promise<Result>) =>
    (...given: Given) =>
      act(...given).catch((error: unknown) => {
        throw isMissing(error)
          ? error
          : new OutOfOrder(outageOf(error) === 'disk' ? 'disk' : 'storage', error);
      });
  return {
    ...blobs,
    putFile: named(blobs.putFile),
    stat: named(blobs.stat),
    read: named(blobs.read),
    localFile: named(blobs.localFile),
    delete: named(blobs.delete),
  };
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return MISSING.test(`${code}`) || MISSING.test(name) || isMissing(cause);
}
