import { useAct } from '../base/ask.ts';
import { type Project, useSetup } from '../base/setup.tsx';
import { WireDocument } from '../generated/operations.ts';
import { useSay } from '../words/language.tsx';
import { Refused } from './refused.tsx';

type Account = Project['socialAccounts']['edges'][number]['node'];

type WiringChainProps = {
  account: Account;
  /** Told when what was missing has been wired. */
  onWired?: (() => void) | undefined;
};

/** The way from an account to who speaks on it, which is repaired in place. */
export function WiringChain({ account: { id, handle, platform, wiring }, onWired }: WiringChainProps) {
  const say = useSay();
  const { again } = useSetup();
  const { act, pending, trouble } = useAct(WireDocument);
  const steps = [
    [say('wiring.account'), `${handle} · ${say(`platform.${platform}`)}`],
    [say('wiring.distribution'), wiring.distributionLayer?.name],
    [say('wiring.content'), wiring.contentLayer?.name],
    [say('wiring.influencer'), wiring.influencer?.name],
  ] as const;
  const wire = async () => {
    if (!(await act({ socialAccountId: id }))) return;
    again();
    onWired?.();
  };
  return (
    <div className="wired">
      <ol className="chain" aria-label={say('accounts.chain')}>
        {steps.map(([label, name]) => (
          <li key={label} className={name ? '' : 'missing'}>
            <small>{label}</small>
            {name ?? say('wiring.missing')}
          </li>
        ))}
      </ol>
      {!wiring.complete && (
        <button type="button" className="main" disabled={pending} onClick={wire}>
          {say('accounts.wire')}
        </button>
      )}
      <Refused trouble={trouble} />
    </div>
  );
}
