import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { webhookHeaders } from '#src/infra/webhooks/headers.ts';

/**
 * Whether the Python library of Standard Webhooks takes what we sign, during a rotation too, and nothing else. It must be
 * there: `pip install standardwebhooks`, or its source in PYTHONPATH. Code 1 when it decides otherwise.
 */
const PYTHON = `
import json, sys
from standardwebhooks.webhooks import Webhook, WebhookVerificationError
def takes(one):
    try:
        Webhook(one["secret"]).verify(one["body"].encode(), one["headers"])
        return True
    except WebhookVerificationError:
        return False
print(json.dumps([takes(one) for one in json.load(sys.stdin)]))
`;
const secret = () => `whsec_${randomBytes(32).toString('base64')}`;
const [newest, before, other] = [secret(), secret(), secret()];
const body = JSON.stringify({ type: 'job.completed', data: { hook: 'Größe, 大小, 🌊' } });
const sign = (at: Date) => webhookHeaders([newest, before], { id: 'evt_1', at, body });
const headers = sign(new Date());

const cases = [
  { means: 'what is signed', takes: true, secret: newest, body, headers },
  { means: 'the secret before a rotation', takes: true, secret: before, body, headers },
  { means: 'another secret', takes: false, secret: other, body, headers },
  { means: 'another body', takes: false, secret: newest, body: `${body} `, headers },
  {
    ...{ means: 'another id', takes: false, secret: newest, body },
    headers: { ...headers, 'webhook-id': 'evt_2' },
  },
  {
    ...{ means: 'what is six minutes old', takes: false, secret: newest, body },
    headers: sign(new Date(Date.now() - 360_000)),
  },
];
const answer = execFileSync('python3', ['-c', PYTHON], { input: JSON.stringify(cases), encoding: 'utf8' });
const taken: unknown[] = JSON.parse(answer);
console.table(
  cases.map(({ means, takes }, index) => ({ means, 'should be taken': takes, 'is taken': taken[index] })),
);
process.exit(cases.every(({ takes }, index) => taken[index] === takes) ? 0 : 1);
