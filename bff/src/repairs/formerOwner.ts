/** A home's past stays with the home, what somebody wrote and photographed in it stays with him (DOMAIN §12). */
import type { RepairView } from '@jiashu/shared/repairs/schema';
import type { Caller } from '../http/context';
import { worksIn } from '../http/reach';
import { SEEING } from './policy';
import type { Repair } from './store';

/** Whether the caller came to the home after it was sold on by whoever filed this. */
export const isOfFormerOwner = (caller: Caller, repair: Repair, soldSince: boolean): boolean =>
  soldSince && caller.personId !== repair.personId && !worksIn(caller, repair.projectId, SEEING);

/** What was broken, who mended it and when; not the words, the photos, the name or the number of whoever lived there. */
export const withoutPersonal = (view: RepairView): RepairView => ({
  ...view,
  ...{ words: '', photos: [], video: null, phone: null, filedBy: '前业主', moves: [] },
  timeline: view.timeline.map((happening) =>
    happening.what === 'file' || happening.what === 'reject' || happening.what === 'cancel'
      ? { ...happening, by: '前业主', words: '', photos: [] }
      : happening,
  ),
});
