import { useFormats, useSay } from '../../words/language.tsx';
import { formatWord } from '../../words/names.ts';
import type { ShownPost } from './shown-post.ts';

/** Where a post comes from: its ingredients and their licences, why it has its format, and its figures. */
export function WhatItIs({ post }: { post: ShownPost }) {
  const say = useSay();
  const { ingredients, decision } = post;
  return (
    <>
      {ingredients.length > 0 && (
        <details>
          <summary>{say('look.made')}</summary>
          <ul className="plain">
            {ingredients.map((ingredient) => (
              <IngredientLine key={ingredient.id} ingredient={ingredient} />
            ))}
          </ul>
        </details>
      )}
      {decision && <Why decision={decision} />}
      <Facts post={post} />
      {post.assets.length > 0 && <Files assets={post.assets} />}
    </>
  );
}

function IngredientLine({ ingredient }: { ingredient: ShownPost['ingredients'][number] }) {
  const say = useSay();
  const { kind, source, name, author, licence, licenceLink, link } = ingredient;
  return (
    <li>
      <strong>{say(`ingredient.${kind}`)}</strong> {link ? <a href={link}>{name ?? link}</a> : name}
      {author && ` · ${author}`} · {say(`source.${source}`)}
      {licence && ' · '}
      {licence && (licenceLink ? <a href={licenceLink}>{licence}</a> : licence)}
    </li>
  );
}

function Why({ decision }: { decision: NonNullable<ShownPost['decision']> }) {
  const say = useSay();
  return (
    <details>
      <summary>{say('look.why')}</summary>
      <dl>
        {decision.candidates.map(({ format, feasible, score, reasons }) => (
          <div key={format}>
            <dt>
              {say(`format.${format}`)} {feasible ? score.toFixed(2) : '–'}
              {format === decision.chosen && ' ✓'}
            </dt>
            {reasons.map((reason) => (
              <dd key={reason}>{reason}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

function Facts({ post }: { post: ShownPost }) {
  const say = useSay();
  const { number, time } = useFormats();
  const facts = [
    [say('make.kind'), say(formatWord(post.format))],
    [say('look.cost'), say('bar.credits', { n: number(post.credits) })],
    [say('project.language'), post.language],
    [say('make.influencer'), post.influencer?.name],
    [say('look.writer'), post.writer?.model ?? (post.writer ? say('source.LIBRARY') : null)],
    [
      say('look.ai'),
      post.isAiGenerated === null ? null : say(post.isAiGenerated ? 'look.ai.yes' : 'look.ai.no'),
    ],
    [say('look.seed'), `${post.seed}`],
    [say('look.created'), time(post.createdAt)],
    ['ID', post.id],
  ] as const;
  return (
    <details>
      <summary>{say('look.facts')}</summary>
      <dl className="pairs">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}

/** Each file with its figures, as it was delivered. */
function Files({ assets }: Pick<ShownPost, 'assets'>) {
  const say = useSay();
  const { size, seconds, rate } = useFormats();
  return (
    <details>
      <summary>{say('look.files')}</summary>
      <ul className="plain">
        {assets.map(({ id, kind, ordinal, width, height, durationMs, sizeBytes, sha256, mimeType }) => (
          <li key={id}>
            <strong>{kind === 'SLIDE' ? say('look.photo', { n: ordinal + 1 }) : say(`asset.${kind}`)}</strong>{' '}
            {[
              mimeType,
              width && `${width} × ${height}`,
              durationMs && seconds(durationMs),
              size(sizeBytes),
              durationMs && kind === 'VIDEO' && rate(sizeBytes, durationMs),
            ]
              .filter(Boolean)
              .join(' · ')}
            <br />
            <small>
              {say('look.digest')} <code>{sha256}</code>
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
