/** The page that an ingest begins with cannot be had. The message is fit for whoever asked. */
export class SiteUnreadable extends Error {
  /** Whether another try would end the same. */
  readonly final: boolean;
  constructor(why: string, { final }: { final: boolean }) {
    super(why);
    this.name = 'SiteUnreadable';
    this.final = final;
  }
}
