import { z } from 'zod';
import { createInfluencerInput, updateInfluencerInput } from '../../../../domain/inputs/influencer.ts';
import { accountsFilter, projectsFilter } from '../../../../domain/inputs/lists.ts';
import { createProjectInput, updateProjectInput } from '../../../../domain/inputs/project.ts';
import { reviewPolicy } from '../../../../domain/inputs/review-policy.ts';
import { wireSocialAccountInput } from '../../../../domain/inputs/social-account.ts';
import { NotFoundError, ValidationError } from '../../../../domain/refusals.ts';
import { CREATE_INFLUENCER_REFUSALS } from '../../../../usecases/projects/create-influencer.ts';
import { CREATE_PROJECT_REFUSALS } from '../../../../usecases/projects/create-project.ts';
import { UPDATE_INFLUENCER_REFUSALS } from '../../../../usecases/projects/update-influencer.ts';
import { UPDATE_PROJECT_REFUSALS } from '../../../../usecases/projects/update-project.ts';
import { UPDATE_PROJECT_REVIEW_POLICY_REFUSALS } from '../../../../usecases/projects/update-project-review-policy.ts';
import { WIRE_SOCIAL_ACCOUNT_REFUSALS } from '../../../../usecases/projects/wire-social-account.ts';
import type { Area } from '../operation.ts';
import { queryOf } from '../query-of.ts';
import { pageOf, paging } from '../schemas/common.ts';
import { influencer, project, reviewPolicyAnswer, socialAccount, wholeProject } from '../schemas/projects.ts';

const inProject = { projectId: true } as const;

export const projectsArea: Area = {
  tag: 'Projects',
  description: 'Projects, and who speaks and posts for them.',
  operations: {
    'POST /v1/projects': {
      act: 'createProject',
      id: 'createProject',
      summary: 'Create a project',
      description: 'With an app description a first influencer is drawn up too.',
      scope: 'projects:write',
      body: createProjectInput,
      answers: { 201: { description: 'The project; its address is in `Location`.', schema: project } },
      refusals: CREATE_PROJECT_REFUSALS,
    },
    'GET /v1/projects': {
      id: 'listProjects',
      summary: 'List projects',
      description: 'Newest first.',
      scope: 'projects:read',
      query: queryOf(projectsFilter),
      answers: { 200: { description: 'A page.', schema: pageOf(project) } },
      refusals: [ValidationError],
    },
    'GET /v1/projects/:projectId': {
      id: 'getProject',
      summary: 'Read a project',
      description: 'With its brand in one place and its layers.',
      scope: 'projects:read',
      answers: { 200: { description: 'The project.', schema: wholeProject } },
      refusals: [NotFoundError],
    },
    'PATCH /v1/projects/:projectId': {
      act: 'updateProject',
      id: 'updateProject',
      summary: 'Change a project',
      description: 'What is absent stays; `metadata` is replaced whole.',
      scope: 'projects:write',
      body: updateProjectInput.omit(inProject),
      answers: { 200: { description: 'The project.', schema: project } },
      refusals: UPDATE_PROJECT_REFUSALS,
    },
    'GET /v1/projects/:projectId/content-review-policy': {
      id: 'getReviewPolicy',
      summary: 'Read the review policy',
      description: 'Which finished posts somebody must look at, and how many wait for it.',
      scope: 'projects:read',
      answers: { 200: { description: 'The policy.', schema: reviewPolicyAnswer } },
      refusals: [NotFoundError],
    },
    'PATCH /v1/projects/:projectId/content-review-policy': {
      act: 'updateProject',
      id: 'updateReviewPolicy',
      summary: 'Change the review policy',
      description: '`firstN` goes with review_first_n and with nothing else.',
      scope: 'projects:write',
      body: reviewPolicy,
      answers: { 200: { description: 'The policy.', schema: reviewPolicyAnswer } },
      refusals: UPDATE_PROJECT_REVIEW_POLICY_REFUSALS,
    },
    'POST /v1/projects/:projectId/influencers': {
      act: 'createInfluencer',
      id: 'createInfluencer',
      summary: 'Create an influencer',
      description: 'Ready at once. What is absent is drawn.',
      scope: 'influencers:write',
      body: createInfluencerInput.omit(inProject),
      answers: { 201: { description: 'The influencer.', schema: influencer } },
      refusals: CREATE_INFLUENCER_REFUSALS,
    },
    'GET /v1/projects/:projectId/influencers': {
      id: 'listInfluencers',
      summary: "List a project's influencers",
      description: 'Oldest first.',
      scope: 'projects:read',
      query: z.object(paging),
      answers: { 200: { description: 'A page.', schema: pageOf(influencer) } },
      refusals: [NotFoundError, ValidationError],
    },
    'GET /v1/influencers/:influencerId': {
      id: 'getInfluencer',
      summary: 'Read an influencer',
      description: 'Who can appear in posts.',
      scope: 'projects:read',
      answers: { 200: { description: 'The influencer.', schema: influencer } },
      refusals: [NotFoundError],
    },
    'PATCH /v1/influencers/:influencerId': {
      act: 'updateInfluencer',
      id: 'updateInfluencer',
      summary: 'Change an influencer',
      description: 'What is absent stays.',
      scope: 'influencers:write',
      body: updateInfluencerInput.omit({ influencerId: true }),
      answers: { 200: { description: 'The influencer.', schema: influencer } },
      refusals: UPDATE_INFLUENCER_REFUSALS,
    },
    'GET /v1/projects/:projectId/social-accounts': {
      id: 'listSocialAccounts',
      summary: "List a project's social accounts",
      description: 'Oldest first, each with how far its wiring leads.',
      scope: 'projects:read',
      query: queryOf(accountsFilter),
      answers: { 200: { description: 'A page.', schema: pageOf(socialAccount) } },
      refusals: [NotFoundError, ValidationError],
    },
    'PUT /v1/social-accounts/:socialAccountId/wiring': {
      act: 'wireSocialAccount',
      id: 'wireSocialAccount',
      summary: 'Wire a social account',
      description:
        'Makes or repairs its chain: what is missing is made, what leads nowhere is mended, what is complete stays. What is left out is chosen.',
      scope: 'projects:write',
      body: wireSocialAccountInput.omit({ socialAccountId: true }),
      answers: { 200: { description: 'The account with its chain.', schema: socialAccount } },
      refusals: WIRE_SOCIAL_ACCOUNT_REFUSALS,
    },
  },
};
