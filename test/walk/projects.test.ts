import './projects/graphql.ts';
import './projects/lists.ts';
import './projects/rest.ts';
