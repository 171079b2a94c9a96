import { createHash } from 'node:crypto';
import type { Links } from '../../infra/blobs/links.ts';
import type { AssetRow } from '../../infra/store/queries/read/assets.ts';
import type { Kit } from '../../usecases/publish/publish-kit.ts';
import { assetLink } from '../asset-link.ts';
import { escapeHtml } from '../escape-html.ts';
import { instructionsOf } from './instructions.ts';
import { kitLinks } from './links.ts';
import { qrSvg } from './qr.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Files of this server, and the two texts below by their digests: nothing else is run or fetched. */
export const KIT_POLICY = [
  "default-src 'none'; img-src 'self' data:; media-src 'self'; connect-src 'self'",
  `style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}`,
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
].join('; ');

/** The page of a publish kit, for a phone: files to save or share, texts to copy, what to mind, and its QR code. */
export function kitPage(kit: Kit, links: Links): string {
  const { platform, texts, video, photos, cover, postTitle, disclosure } = kit;
  const { zip, page } = kitLinks(links, kit);
  const name = NAMES[platform];
  const title = escapeHtml(postTitle ?? 'Post');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}: for ${name}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header><small>Publish on ${name}</small><h1 dir="auto">${title}</h1></header>
<main>
<h2>1. Take the files</h2>
${video ? videoPart(video, cover, links) : ''}
${photos.length > 0 ? photosPart(photos, links) : ''}
<div class="buttons"><a class="button" href="${here(zip.url)}" download>Save everything in one file</a></div>
<h2>2. Paste the texts</h2>
${field('title', 'Title', texts.title)}
${field('caption', 'Caption', texts.caption)}
${field('comment', 'First comment', texts.firstComment)}
<h2>3. Mind</h2>
<ul>${instructionsOf(kit)
    .map((one) => `<li>${escapeHtml(one)}</li>`)
    .join('')}</ul>
${field('credits', 'Credits', disclosure.credits.trim())}
<details><summary>Open it on another phone</summary>${qrSvg(page.url)}
<p class="dim">The link works until ${page.expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC.</p></details>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const NAMES: Record<Kit['platform'], string> = {
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
};

function videoPart(video: AssetRow, cover: AssetRow | null, links: Links): string {
  const poster = cover ? ` poster="${here(assetLink(links, cover).url)}"` : '';
  return `<video controls playsinline preload="none"${poster} src="${here(assetLink(links, video).url)}"></video>
<div class="buttons"><button class="main" data-shares="film" hidden>Send the film to an app</button>
${saveLink(video, 'film', 'Save the film', links)}
${cover ? saveLink(cover, 'cover', 'Save the cover', links) : ''}</div>`;
}

function photosPart(photos: AssetRow[], links: Links): string {
  const shown = photos.map((photo, at) => {
    const { url } = assetLink(links, photo);
    return `<a href="${here(url)}" download="${downloadName(photo)}" data-file="photos" data-type="${photo.mimeType}"><img src="${here(url)}" alt="Photo ${at + 1}" width="${photo.width}" height="${photo.height}" loading="lazy"></a>`;
  });
  return `<div class="photos">${shown.join('')}</div>
<div class="buttons"><button class="main" data-shares="photos" hidden>Send ${photos.length} photos to an app</button></div>`;
}

function saveLink(asset: AssetRow, file: string, label: string, links: Links): string {
  const { url } = assetLink(links, asset);
  return `<a class="button" href="${here(url)}" download="${downloadName(asset)}" data-file="${file}" data-type="${asset.mimeType}">${label}</a>`;
}

const downloadName = ({ kind, ordinal, blobKey }: AssetRow) =>
  `${kind}${kind === 'slide' ? `-${ordinal + 1}` : ''}${blobKey.slice(blobKey.lastIndexOf('.'))}`;

function field(id: string, label: string, text: string | null): string {
  if (!text) return '';
  const rows = Math.min(10, text.split('\n').length + 1);
  return `<div class="field"><label for="${id}">${label}</label><textarea id="${id}" rows="${rows}" dir="auto" readonly>
${escapeHtml(text)}</textarea><button data-copies="${id}" hidden>Copy the ${label.toLowerCase()}</button></div>`;
}

/** A link of ours from the page itself, which is where files are: whatever name it was reached by. */
function here(url: string): string {
  const { pathname, search } = new URL(url);
  return escapeHtml(pathname + search);
}
