import type { VerdictFragment } from '../generated/operations.ts';
import { useFormats, useSay } from '../words/language.tsx';
import { Notice } from './refused.tsx';

type Verdict = VerdictFragment;

/** What a verification found: that all is the same, or where it differs first; and all digests. */
export function VerdictNotice({ verdict }: { verdict: Verdict }) {
  const say = useSay();
  const { same, firstDifference, madeWith, renderedWith } = verdict;
  return (
    <>
      <Notice kind={same ? 'good' : 'bad'}>
        {firstDifference ? <Difference difference={firstDifference} /> : <p>{say('verify.same')}</p>}
        {!same && madeWith !== renderedWith && (
          <p>{say('verify.releases', { made: madeWith ?? '?', now: renderedWith })}</p>
        )}
      </Notice>
      <Digests digests={verdict.digests} />
    </>
  );
}

function Difference({ difference }: { difference: NonNullable<Verdict['firstDifference']> }) {
  const say = useSay();
  const { number, seconds } = useFormats();
  const { part, ordinal, frame, seconds: at } = difference;
  const name = say(`verified.${part}`);
  const place =
    frame === null
      ? part === 'PHOTO' && `${ordinal + 1}`
      : say('verify.frame', { n: number(frame), time: seconds((at ?? 0) * 1000) });
  return <p>{say('verify.differs', { where: place ? `${name} ${place}` : name })}</p>;
}

function Digests({ digests }: Pick<Verdict, 'digests'>) {
  const say = useSay();
  return (
    <details>
      <summary>{say('verify.digests')}</summary>
      <ul className="plain">
        {digests.map(({ kind, ordinal, delivered, stored, rendered }) => (
          <li key={kind + ordinal}>
            <strong>{kind === 'SLIDE' ? say('look.photo', { n: ordinal + 1 }) : say(`asset.${kind}`)}</strong>
            <dl className="pairs">
              {(
                [
                  ['verify.delivered', delivered],
                  ['verify.stored', stored],
                  ['verify.rendered', rendered],
                ] as const
              ).map(([word, digest]) => (
                <div key={word}>
                  <dt>{say(word)}</dt>
                  <dd className={digest === delivered ? '' : 'fault'}>
                    <code>{digest ?? say('verify.gone')}</code>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}
