import { expect, test } from 'vitest';
import { ProviderError } from '#src/creative/ports/provider-error.ts';
import { PROVIDER_FAULTS, type ProviderFault } from '#src/domain/writer.ts';
import { OutOfOrder } from '#src/infra/telemetry/outage.ts';
import { ChildFault } from '#src/media/child-fault.ts';
import { RenderError } from '#src/media/render-request.ts';
import { SiteUnreadable } from '#src/sites/site-unreadable.ts';
import { describeFailure, houseFaultOf, isFinal, StageFailed } from '#src/worker/failure.ts';

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

const coded = (code: string) => Object.assign(new Error(code), { code });
const crashed = (reason: string) =>
  new RenderError('crash', 'The process ended.', null, { cause: new ChildFault(reason, 'ended') });

/** What a stage threw, whose fault it is, and whether another attempt would end the same. */
test.each<[string, unknown, string | null, boolean]>([
  ['a full disk', coded('ENOSPC'), 'disk', false],
  ['a full disk under the storage', new OutOfOrder('disk', coded('ENOSPC')), 'disk', false],
  [
    'a full disk under a render',
    new RenderError('output', 'x', null, { cause: coded('ENOSPC') }),
    'disk',
    false,
  ],
  ['a disk that fails', coded('EIO'), 'disk', false],
  ['too many open files', coded('EMFILE'), 'disk', false],
  ['a storage out of reach', new OutOfOrder('storage', coded('ECONNREFUSED')), 'storage', false],
  ['a database that refuses', coded('57P01'), 'database', false],
  ['a database that takes no writes', coded('25006'), 'database', false],
  ['a database that cancels what takes too long', coded('57014'), 'database', false],
  ['a database that waits for nobody in a transaction', coded('25P03'), 'database', false],
  [
    'a pool without a free connection',
    new Error('timeout exceeded when trying to connect'),
    'database',
    false,
  ],
  ['an error over a lost connection', new Error('x', { cause: coded('ECONNRESET') }), 'database', false],
  ['no memory', coded('ENOMEM'), 'memory', false],
  ['a child that does not start', crashed('start'), 'memory', false],
  ['a child that is killed', crashed('SIGKILL'), 'child', false],
  ['a child out of memory', crashed('SIGABRT'), 'child', false],
  ['a provider out of order', new ProviderError('unavailable', 'x'), 'provider', false],
  ['a provider asked too often', new ProviderError('rate_limited', 'x'), 'provider', false],
  ['a provider that refuses', new ProviderError('refused', 'x'), null, false],
  ['an unreadable source', new RenderError('source', 'x', 'clip'), null, true],
  ['an impossible plan', new RenderError('plan', 'x'), null, true],
  ['a page that is not there', new SiteUnreadable('gone', { final: true }), null, true],
  ['a render that throws', new RenderError('crash', 'x'), null, false],
  ['a bug', new TypeError('x'), null, false],
])('%s', (_, cause, house, final) => {
  const failed = new StageFailed('assembling', cause);
  expect([houseFaultOf(failed), isFinal(failed)]).toEqual([house, final]);
});
