import './projects/create.ts';
import './projects/first-influencer.ts';
import './projects/update.ts';
import './projects/influencers.ts';
import './projects/social-accounts.ts';
import './projects/layers.ts';
import './projects/nobody.ts';
