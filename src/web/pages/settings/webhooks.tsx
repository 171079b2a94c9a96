import { type FormEvent, useState } from 'react';
import { nodesOf, useAct, useAsk } from '../../base/ask.ts';
import {
  DropWebhookDocument,
  MakeWebhookDocument,
  TestWebhookDocument,
  type WebhookEvent,
  WebhooksDocument,
} from '../../generated/operations.ts';
import { TextField } from '../../parts/field.tsx';
import { Once } from '../../parts/once.tsx';
import { Empty } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import type { PartProps } from './part.ts';

/** What most receivers want to hear of. */
const USUAL: readonly WebhookEvent[] = [
  'CONTENT_GENERATED',
  'CONTENT_FAILED',
  'CONTENT_APPROVED',
  'CONTENT_REJECTED',
  'JOB_COMPLETED',
  'JOB_FAILED',
];

/** Who is told of what happens. */
export function Webhooks({ projectId }: PartProps) {
  const say = useSay();
  const { data, trouble, again } = useAsk(WebhooksDocument, {});
  const test = useAct(TestWebhookDocument);
  const drop = useAct(DropWebhookDocument);
  const endpoints = nodesOf(data?.webhookEndpoints);
  return (
    <>
      <Refused trouble={trouble ?? test.trouble ?? drop.trouble} again={again} />
      {data && endpoints.length === 0 && <Empty text={say('webhooks.none')} />}
      <ul className="lines">
        {endpoints.map(({ id, url, events, status }) => (
          <li key={id}>
            <strong>{url}</strong>
            <span className="hint">{events.map((event) => event.toLowerCase()).join(', ')}</span>
            <span className="badge">{status.toLowerCase()}</span>
            <button type="button" className="quiet" onClick={() => test.act({ endpointId: id })}>
              {say('webhooks.test')}
            </button>
            <button
              type="button"
              className="quiet"
              onClick={async () => (await drop.act({ endpointId: id })) && again()}
            >
              {say('all.delete')}
            </button>
          </li>
        ))}
      </ul>
      <NewWebhook projectId={projectId} onMade={again} />
    </>
  );
}

function NewWebhook({ projectId, onMade }: { projectId: string; onMade: () => void }) {
  const say = useSay();
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const { act, pending, trouble } = useAct(MakeWebhookDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = (await act({ url, projectId, events: [...USUAL] })) as { secret: string } | null;
    if (!made) return;
    setSecret(made.secret);
    setUrl('');
    onMade();
  };
  return (
    <form className="narrow apart" onSubmit={submit}>
      <h2>{say('webhooks.new')}</h2>
      <TextField
        label={say('webhooks.url')}
        type="url"
        value={url}
        onChange={setUrl}
        placeholder="https://…"
        required
      />
      <Refused trouble={trouble} />
      <button type="submit" disabled={pending}>
        {say('all.add')}
      </button>
      {secret && <Once text={secret} label={say('webhooks.secret')} />}
    </form>
  );
}
