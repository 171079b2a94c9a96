import { encodeId } from '../../domain/ids.ts';
import { publishKitInput } from '../../domain/inputs/publish-kit.ts';
import { type Kit, publishKit } from '../../usecases/publish/publish-kit.ts';
import { kitLinks } from '../kit/links.ts';
import { qrSvg } from '../kit/qr.ts';
import { argsOf } from './args-of.ts';
import { builder } from './builder.ts';
import { PlatformEnum } from './enums.ts';
import { nullWhenAbsent } from './null-when-absent.ts';
import { AssetRef } from './refs.ts';

/** Its post, texts and files are read by a few statements. */
const KIT_COST = 30;

const Sound = builder.objectRef<Kit['sound']>('PublishKitSound').implement({
  description: 'What is heard in a post, and what to do about sound.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'Its music; null where it has none.' }),
    author: t.exposeString('author', {
      nullable: true,
      description: 'Who made the music, if that is known.',
    }),
    licence: t.exposeString('licence', { nullable: true, description: 'Of the music, if it is known.' }),
    advice: t.exposeString('advice', { description: 'What to do about sound in the app.' }),
  }),
});

const PublishKit = builder.objectRef<Kit>('PublishKit').implement({
  description:
    'All that is needed to publish a post on one platform, within its rules, and nothing to copy by hand.',
  fields: (t) => ({
    containerId: t.id({
      description: 'The post.',
      resolve: ({ containerId }) => encodeId('container', containerId),
    }),
    platform: t.field({
      type: PlatformEnum,
      description: 'Where it is to be published.',
      resolve: ({ platform }) => platform,
    }),
    title: t.string({
      nullable: true,
      description: 'Null where the platform has no titles.',
      resolve: ({ texts }) => texts.title,
    }),
    caption: t.string({
      description: 'With its hashtags under it: what is pasted.',
      resolve: ({ texts }) => texts.caption,
    }),
    firstComment: t.string({
      nullable: true,
      description: 'What to comment under it first.',
      resolve: ({ texts }) => texts.firstComment,
    }),
    video: t.field({
      type: AssetRef,
      nullable: true,
      description: 'The film; null of photos alone.',
      resolve: ({ video }) => video,
    }),
    photos: t.field({
      type: [AssetRef],
      description: 'In order, as many as the platform takes; empty where it takes none.',
      resolve: ({ photos }) => photos,
    }),
    cover: t.field({
      type: AssetRef,
      nullable: true,
      description: 'The still to choose as its cover.',
      resolve: ({ cover }) => cover,
    }),
    sound: t.field({ type: Sound, description: 'What is heard in it.', resolve: ({ sound }) => sound }),
    isAiGenerated: t.boolean({
      description: 'Whether a model made something in it, which the platform wants to be told.',
      resolve: ({ disclosure }) => disclosure.isAiGenerated,
    }),
    aiLabel: t.string({
      description: 'What the app calls the switch that says so.',
      resolve: ({ disclosure }) => disclosure.aiLabel,
    }),
    credits: t.string({
      description: 'Whose its pictures, clips, music and words are.',
      resolve: ({ disclosure }) => disclosure.credits,
    }),
    notes: t.exposeStringList('notes', {
      description: 'What has to be minded, in sentences: what was cut, what the platform refuses.',
    }),
    zipUrl: t.string({
      description: 'Signed address of all of it in one file, such as `Asset.url` is.',
      resolve: (kit, _args, { deps }) => kitLinks(deps.links, kit).zip.url,
    }),
    pageUrl: t.string({
      description: 'Signed address of a page for a phone. Needs no key.',
      resolve: (kit, _args, { deps }) => kitLinks(deps.links, kit).page.url,
    }),
    pageQrSvg: t.string({
      description: 'The address of the page as a QR code, in SVG.',
      resolve: (kit, _args, { deps }) => qrSvg(kitLinks(deps.links, kit).page.url),
    }),
    urlExpiresAt: t.field({
      type: 'DateTime',
      description: 'When the addresses stop working.',
      resolve: (kit, _args, { deps }) => kitLinks(deps.links, kit).page.expiresAt,
    }),
  }),
});

builder.queryField('publishKit', (t) =>
  t.field({
    type: PublishKit,
    nullable: true,
    authScopes: { key: 'content:read' },
    description:
      'What is needed to publish a post on a platform; null when there is no such completed post in your organisation.',
    args: argsOf(publishKitInput.shape),
    complexity: KIT_COST,
    resolve: async (_root, args, { deps, caller }) =>
      nullWhenAbsent(publishKit(deps.store.db, await caller(), args)),
  }),
);
