import {
  AccountNotWiredError,
  InfluencerNotWiredError,
  InfluencerRequiredError,
  MissingAppDemoError,
  MissingAppDescriptionError,
  NoContentLayerWiredError,
} from '../../../domain/preconditions.ts';
import { builder } from '../builder.ts';
import { PreconditionInterface, UserError } from './user-error.ts';

const interfaces = [PreconditionInterface, UserError];

builder.objectType(InfluencerRequiredError, {
  name: 'InfluencerRequiredError',
  description:
    'An on-camera actor is needed: pass `influencerId`, or a `socialAccountId` that is wired to one.',
  interfaces,
});

builder.objectType(MissingAppDemoError, {
  name: 'MissingAppDemoError',
  description: 'The project has no app-demo video and none was given.',
  interfaces,
});

builder.objectType(MissingAppDescriptionError, {
  name: 'MissingAppDescriptionError',
  description: 'The project has no app description to draw slide texts from.',
  interfaces,
});

builder.objectType(AccountNotWiredError, {
  name: 'AccountNotWiredError',
  description: 'No distribution layer references the social account.',
  interfaces,
});

builder.objectType(NoContentLayerWiredError, {
  name: 'NoContentLayerWiredError',
  description: 'The distribution layer names no existing content layer.',
  interfaces,
});

builder.objectType(InfluencerNotWiredError, {
  name: 'InfluencerNotWiredError',
  description: 'The wired content layer names no existing influencer.',
  interfaces,
});
