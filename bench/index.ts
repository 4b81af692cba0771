/** `npm run bench`: the ratios of YARDSTICKS, each against what it is compared with in the same run. */
import { boot } from './boot';
import { create } from './create';
import { feed } from './feed';
import { list } from './list';
import { upload } from './upload';

const rows = [feed, create, upload, list, boot];
const only = process.argv[2];
for (const row of rows) if (!only || row.name === only) await row();
process.exit(0);
