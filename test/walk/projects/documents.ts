const ERRORS =
  '... on UserError { __typename code message requestId } ... on ValidationError { issues { path } }';
const LOST = '... on NotFoundError { field id }';

const mutation = (name: string, selection: string) => {
  const inputType = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} ${ERRORS} } }`;
};

export const CREATE_PROJECT = mutation(
  'createProject',
  `... on Project {
    id name customerExternalId appName brandVoice brandStyle { accent background style } targetGender targetPlatforms timezone primaryLanguage
    reviewPolicy reviewFirstN requiresApproval metadata status
    influencers { edges { node { id name gender brandVoice language status } } }
  }`,
);
export const UPDATE_PROJECT = mutation(
  'updateProject',
  '... on Project { id appName appDescription reviewPolicy reviewFirstN influencers { edges { node { id } } } }' +
    LOST,
);
export const CREATE_INFLUENCER = mutation(
  'createInfluencer',
  '... on Influencer { id name gender ageRange brandVoice language prompt status }',
);
export const UPDATE_INFLUENCER = mutation('updateInfluencer', '... on Influencer { id name language }');
export const CONNECT = mutation(
  'connectSocialAccount',
  '... on SocialAccount { id handle status wiring { step complete problem remedy } }',
);
export const WIRE = mutation(
  'wireSocialAccount',
  `... on Wiring {
    step complete problem socialAccount { id wiring { complete } }
    distributionLayer { id config } contentLayer { id config } influencer { id }
  }`,
);
export const CREATE_LAYER = mutation('createLayer', '... on Layer { id kind name config }');
export const UPDATE_LAYER = mutation('updateLayer', '... on Layer { id name config }');

/** All of them, with inputs that are right in form. */
export const MUTATIONS = [
  [CREATE_PROJECT, { name: 'x' }],
  [UPDATE_PROJECT, { projectId: 'prj_x' }],
  [CREATE_INFLUENCER, { projectId: 'prj_x' }],
  [UPDATE_INFLUENCER, { influencerId: 'inf_x' }],
  [CONNECT, { projectId: 'prj_x', platform: 'TIKTOK', handle: 'x' }],
  [WIRE, { socialAccountId: 'sac_x' }],
  [CREATE_LAYER, { projectId: 'prj_x', kind: 'CONTENT', name: 'x' }],
  [UPDATE_LAYER, { layerId: 'lyr_x' }],
] as const;
