import { PLATFORM_RULES, type PlatformRules } from '#src/domain/platforms.ts';

const INTRO = `# Platforms

Printed by \`npm run docs\` from [\`domain/platforms.ts\`](../src/domain/platforms.ts), which says when and where the rules were read.

A schedule is held to them: a \`captionOverride\`, or without one the post's caption with its hashtags under it, that the
platform of the account would refuse is a \`ValidationError\` that names the target and the reason, and so are photos alone where it takes films alone. \`planContent\` warns
(\`PLATFORM_LIMIT\`) where photos are asked for and a platform takes fewer. \`publishKit\` cuts texts to them and says so.
`;

function photosIn({ photos }: Pick<PlatformRules, 'photos'>): string {
  if (!photos) return 'none';
  const { most, mostByApi, bytesMost } = photos;
  const byApi = mostByApi < most ? `, ${mostByApi} through its API` : '';
  return `${most}${byApi}, ${bytesMost / 1_000_000} MB each`;
}

/** What each platform takes around a post, as a page to read. */
export function platformsDocument(): string {
  const rows = Object.entries(PLATFORM_RULES).map(([platform, { caption, hashtags, ...rules }]) =>
    [
      platform,
      `${caption.most} ${caption.in}`,
      rules.titleMost === null ? 'no title' : `${rules.titleMost} characters`,
      `${hashtags.most}; more are ${hashtags.beyond}`,
      rules.forbidden.map((sign) => `\`${sign}\``).join(' ') || 'none',
      photosIn(rules),
      rules.aiLabel,
    ].join(' | '),
  );
  return `${INTRO}
| Platform | Caption | Title | Hashtags | Signs refused | Photos | AI switch |
|---|---|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}
`;
}
