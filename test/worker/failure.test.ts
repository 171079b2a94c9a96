import { expect, test } from 'vitest';
import { ProviderError } from '#src/creative/ports/provider-error.ts';
import { PROVIDER_FAULTS, type ProviderFault } from '#src/domain/writer.ts';
import { RenderError } from '#src/media/render-request.ts';
import { describeFailure, StageFailed } from '#src/worker/failure.ts';

const toldOf = (cause: unknown) => describeFailure(new StageFailed('planning', cause), 'planning');

test.each(Object.keys(PROVIDER_FAULTS) as ProviderFault[])(
  'a provider that is %s is told as one',
  (fault) => {
    const told = toldOf(new ProviderError(fault, 'POST http://10.0.0.1/v1 answered 503', 4));
    expect(told).toMatchObject({ code: 'PROVIDER_FAILED', stage: 'planning' });
    expect(told.message).not.toContain('http');
  },
);

test.each([
  [new RenderError('source', '/tmp/a.mp4', 'clip'), 'SOURCE_UNREADABLE'],
  [new RenderError('crash', '/tmp/a.mp4'), 'RENDER_FAILED'],
  [new Error('/tmp/a.mp4'), 'INTERNAL'],
])('%s is told without its path', (cause, code) => {
  const told = toldOf(cause);
  expect(told.code).toBe(code);
  expect(told.message).not.toContain('/tmp');
});
