import './media/finished.ts';
import './media/unusable.ts';
import './media/pieces.ts';
import './media/swept.ts';
import './media/address.ts';
import './media/archived.ts';
import './media/words.ts';
import './media/quarantined.ts';
import './media/edges.ts';
import { inLibrary } from './media/kit.ts';

inLibrary();
