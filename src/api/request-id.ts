import { encodeId } from '../domain/ids.ts';
import { newUuid } from '../domain/new-uuid.ts';

/** Names one request in its answer and in our logs, such as `req_01J0ZK4W5C8M9Q2R7T3V6X1Y0A`. */
export const newRequestId = (): string => encodeId('request', newUuid());
