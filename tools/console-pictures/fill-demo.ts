import {
  type Client,
  isRefusal,
  ReviseContainerDocument,
  SlideshowBuildDocument,
} from '../../src/client/entry/main.ts';
import {
  ConnectAccountDocument,
  LibraryDocument,
  MakeCollectionDocument,
  PostsDocument,
} from '../../src/web/generated/operations.ts';
import { drawPhoto } from '../gallery/stand-ins.ts';

/** Posts that pages are about. */
export type Filled = { post: string; revised: string; film: string };

const HOOK = '3 small habits that changed my mornings';
const PHOTOS = {
  'cafe/60': 'A café in the morning',
  'garden/270': 'A garden',
  'apartment/280': 'A bright apartment',
  'seaside/20': 'A walk by the sea',
  'workshop/215': 'A workshop',
  'park/100': 'A park',
};
const WORDS = ['Put the phone away', 'Open a window', 'Walk before the first call'];

/** Gives a fresh demo what pages can show: photos, a collection, a post of them and its revision, an account. */
export async function fillDemo(client: Client, projectId: string): Promise<Filled> {
  const before = await client.ask(PostsDocument, { projectId, first: 50 });
  const posts = before.containers?.edges.map(({ node }) => node) ?? [];
  const [revised, post] = posts.filter(({ hook }) => hook === HOOK);
  const film = posts.find(({ assets }) => assets.some(({ kind }) => kind === 'VIDEO'))?.id;
  if (!film) throw new Error('The first post is not made yet.');
  if (post && revised) return { post: post.id, revised: revised.id, film };
  for (const [view, words] of Object.entries(PHOTOS)) {
    const file = new Blob([new Uint8Array(await drawPhoto(view))], { type: 'image/jpeg' });
    await client.upload(file, { projectId, role: 'REFERENCE', words, filename: 'photo.jpg' });
  }
  const { media } = await client.ask(LibraryDocument, { projectId, role: 'REFERENCE' });
  const pictures = media?.edges.map(({ node }) => node.id) ?? [];
  await client.ask(MakeCollectionDocument, {
    input: { projectId, name: 'Mornings', mediaIds: pictures.slice(0, 3) },
  });
  await client.ask(ConnectAccountDocument, {
    input: { projectId, platform: 'INSTAGRAM', handle: '@mornings' },
  });
  const slides = WORDS.map((text, at) => ({ text, mediaId: pictures[at] ?? null }));
  const made = await client.run(SlideshowBuildDocument, {
    projectId,
    hook: HOOK,
    slides,
    outputs: ['PHOTOS'],
  });
  const first = idOf(made);
  const change = { containerId: first, slides: [{ index: 2, text: 'Open two windows' }] };
  return { post: first, revised: idOf(await client.run(ReviseContainerDocument, change)), film };
}

function idOf(answer: object): string {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  const [container] = (answer as { containers: { id: string }[] }).containers;
  return container?.id ?? '';
}
