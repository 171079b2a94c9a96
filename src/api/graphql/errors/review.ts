import { ApprovalRequiredError, ContentRejectedError } from '../../../domain/refusals.ts';
import { builder } from '../builder.ts';
import { UserError } from './user-error.ts';

const containerId = 'The post, such as `cnt_…`.';

builder.objectType(ApprovalRequiredError, {
  name: 'ApprovalRequiredError',
  description: 'The post waits for its review: approveContainer lets it be scheduled.',
  interfaces: [UserError],
  fields: (t) => ({ containerId: t.exposeID('containerId', { description: containerId }) }),
});

builder.objectType(ContentRejectedError, {
  name: 'ContentRejectedError',
  description: 'The post was rejected and can never be scheduled; start a new one instead.',
  interfaces: [UserError],
  fields: (t) => ({
    containerId: t.exposeID('containerId', { description: containerId }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was rejected.' }),
  }),
});
