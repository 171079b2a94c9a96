import { useState } from 'react';
import { useAsk } from '../../base/ask.ts';
import { onHere } from '../../base/told.ts';
import { HandOverDocument, type Platform } from '../../generated/operations.ts';
import { SelectField } from '../../parts/field.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useSay } from '../../words/language.tsx';
import { namesOf } from '../../words/names.ts';

/** The way of a post to a phone, for whoever publishes it by hand. */
export function HandOver({ containerId }: { containerId: string }) {
  const say = useSay();
  const [platform, setPlatform] = useState<Platform | null>(null);
  const asked = useAsk(HandOverDocument, platform && { containerId, platform });
  const kit = platform && asked.data?.publishKit;
  return (
    <section className="hand-over">
      <h2>{say('look.handover')}</h2>
      <SelectField
        label={say('accounts.platform')}
        value={platform ?? ''}
        options={[
          { value: '', text: '–' },
          ...namesOf('platform').map((name) => ({ value: name, text: say(`platform.${name}`) })),
        ]}
        onChange={(value) => setPlatform(namesOf('platform').find((name) => name === value) ?? null)}
      />
      {kit && (
        <>
          <p>{say('look.handover.how')}</p>
          <img
            className="qr"
            src={`data:image/svg+xml,${encodeURIComponent(kit.pageQrSvg)}`}
            alt={say('look.handover.qr', { platform: say(`platform.${platform}`) })}
          />
          <div className="actions">
            <a className="button" href={onHere(kit.pageUrl)} target="_blank" rel="noreferrer">
              {say('look.handover.page')}
            </a>
            <a className="button" href={onHere(kit.zipUrl)} download>
              {say('look.handover.zip')}
            </a>
          </div>
          {kit.notes.length > 0 && (
            <ul>
              {kit.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <Refused trouble={asked.trouble} again={asked.again} />
    </section>
  );
}
