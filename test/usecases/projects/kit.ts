import { afterAll, beforeAll, expect } from 'vitest';
import { type Refusal, ValidationError } from '#src/domain/refusals.ts';
import { createProject } from '#src/usecases/projects/create-project.ts';
import { updateProject } from '#src/usecases/projects/update-project.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { makeTenant, type Tenant } from '#test/kit/world/tenant.ts';

// One database for all parts, since opening one for each would take longer than their tests.
export let fresh: FreshStore;
export let tenant: Tenant;
export let stranger: Tenant;
beforeAll(async () => {
  fresh = await freshStore();
  tenant = await makeTenant(fresh.store.db);
  stranger = await makeTenant(fresh.store.db);
});
afterAll(() => fresh?.[Symbol.asyncDispose]());

const TABLES = ['project', 'influencer', 'social_account', 'layer'] as const;

/** Every row that these use cases may write. */
const everything = async () =>
  Promise.all(TABLES.map((table) => fresh.store.db.selectFrom(table).selectAll().orderBy('id').execute()));

/** The refusal of a call that must fail, after making sure that it wrote nothing. */
export async function refusalOf(call: () => Promise<unknown>): Promise<Refusal> {
  const before = await everything();
  const outcome = await call().then(
    () => 'done',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(Error);
  expect(await everything()).toEqual(before);
  return outcome as Refusal;
}

/** The paths of all that is wrong with the input of a call. */
export const issuesOf = async (call: () => Promise<unknown>) => {
  const refusal = await refusalOf(call);
  expect(refusal).toBeInstanceOf(ValidationError);
  return (refusal as ValidationError).issues.map(({ path }) => path).sort();
};

export const influencersOf = (projectId: string) =>
  fresh.store.db.selectFrom('influencer').selectAll().where('projectId', '=', projectId).execute();

export const create = (input: object, caller = tenant.caller) => createProject(fresh.store, caller, input);
export const update = (input: object, caller = tenant.caller) => updateProject(fresh.store, caller, input);
