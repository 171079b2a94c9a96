import { Migration } from '@mikro-orm/migrations';

const VOICES = `'authentic', 'witty', 'professional', 'warm', 'casual', 'educational'`;
const SCHEMA = `
alter table project add column customer_external_id varchar(255) null;
alter table project add column owner_email varchar(255) null;
alter table project add column target_gender text null;
alter table project add constraint project_target_gender_check check (target_gender in ('all', 'female', 'male'));
create index project_organisation_id_customer_external_id_index on project (organisation_id, customer_external_id);
alter table project alter column brand_voice type text;
alter table project add constraint project_brand_voice_check check (brand_voice in (${VOICES}));
alter table influencer alter column brand_voice type text;
alter table influencer add constraint influencer_brand_voice_check check (brand_voice in (${VOICES}));
alter table influencer alter column gender type text;
alter table influencer add constraint influencer_gender_check check (gender in ('female', 'male', 'non_binary'));
alter table influencer alter column age_range type text;
alter table influencer add constraint influencer_age_range_check check (age_range in ('teen', 'young_adult', 'adult', 'mid_adult', 'mature', 'senior'));
`;

/** Voices, genders and ages become closed lists; projects know whose they are. */
export class Projects extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
