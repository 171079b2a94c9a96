import { nodesOf, useAsk } from '../../base/ask.ts';
import { useSetup } from '../../base/setup.tsx';
import { LedgerDocument, type LedgerQuery } from '../../generated/operations.ts';
import { Refused } from '../../parts/refused.tsx';
import { useFormats, useSay } from '../../words/language.tsx';

type Entry = LedgerQuery['ledgerEntries']['edges'][number]['node'];

/** What there is to spend, how it came and went, and how more is added. */
export function CreditsPart() {
  const say = useSay();
  const { number } = useFormats();
  const { viewer } = useSetup();
  const { data, trouble, again } = useAsk(LedgerDocument, {});
  const entries = nodesOf(data?.ledgerEntries).filter(({ account }) => account === 'WALLET');
  const name = viewer?.organisation.name ?? '';
  return (
    <>
      <Refused trouble={trouble} again={again} />
      <ul className="figures">
        <li>
          <strong>{number(data?.credits.available ?? 0)}</strong>
          {say('credits.available')}
        </li>
        <li>
          <strong>{number(data?.credits.held ?? 0)}</strong>
          {say('credits.held')}
        </li>
      </ul>
      <p className="hint">
        {say('credits.top')} <code>npm run credits -- grant --org "{name}" --amount 1000</code>
      </p>
      {data && entries.length > 1 && <Chart entries={entries} now={data.credits.available} />}
      <section>
        <h2>{say('credits.movements')}</h2>
        <Movements entries={entries} />
      </section>
    </>
  );
}

function Movements({ entries }: { entries: readonly Entry[] }) {
  const say = useSay();
  const { number, time } = useFormats();
  return (
    <ul className="lines">
      {entries.slice(0, 30).map(({ transactionId, cause, amount, createdAt }) => (
        <li key={transactionId}>
          <strong>{say(`cause.${cause}`)}</strong>
          <time dateTime={createdAt}>{time(createdAt)}</time>
          <span className={amount < 0 ? 'amount minus' : 'amount'}>
            {amount > 0 && '+'}
            {number(amount)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const WIDTH = 600;
const HEIGHT = 120;

/** The wallet after each movement, counted back from what is there now. */
function Chart({ entries, now }: { entries: readonly Entry[]; now: number }) {
  const say = useSay();
  let left = now;
  const levels = entries.map(({ amount }) => {
    const level = left;
    left -= amount;
    return level;
  });
  const rising = levels.toReversed();
  // From the lowest, lest what is spent vanish beside what there is.
  const least = Math.min(...rising);
  const range = Math.max(...rising) - least || 1;
  const step = WIDTH / Math.max(1, rising.length - 1);
  const points = rising
    .map((level, at) => `${at * step},${HEIGHT - 8 - ((level - least) / range) * (HEIGHT - 16)}`)
    .join(' ');
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={say('credits.chart')}
    >
      <polygon points={`0,${HEIGHT} ${points} ${WIDTH},${HEIGHT}`} />
      <polyline points={points} />
    </svg>
  );
}
