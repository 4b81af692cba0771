/** Repair records as owners and staff see them. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import { maskPhone } from '@jiashu/shared/kernel/mask';
import { titleOf } from '@jiashu/shared/repairs/places';
import { clocksOf, nextDue } from '@jiashu/shared/repairs/rules';
import type { Happening, RepairRow, RepairView, Visit } from '@jiashu/shared/repairs/schema';
import type { RepairVerb } from '@jiashu/shared/repairs/vocabulary';
import type { Fact } from '../history';
import type { Caller } from '../http/context';
import { type Around, engineerIdOf, photoIdsOf, type Story } from './around';
import { FACTS } from './commands/move';
import { isOfFormerOwner, withoutPersonal } from './formerOwner';
import { isEngineerOf, movesOf } from './policy';
import type { Repair } from './store';

export function presentRow(repair: Repair, around: Around): RepairRow {
  const next = nextDue(repair);
  return {
    id: repair._id,
    number: repair.number,
    title: titleOf(repair),
    projectName: around.projectName,
    homeLabel: around.homeLabel,
    state: repair.state,
    urgent: repair.urgent,
    engineer: around.engineer,
    duty: around.onDuty && repair.dutyTrade ? { name: around.onDuty, trade: repair.dutyTrade } : null,
    visit: repair.visit,
    proposal: repair.proposal,
    next: next && { kind: next.kind, at: next.at.toISOString() },
    reworks: repair.reworks,
    filedAt: repair.filedAt.toISOString(),
  };
}

interface Viewing extends Story {
  readonly around: Around;
  readonly caller: Caller;
  readonly now: Date;
  /** The contact's number, unsealed. */
  readonly phone: string | null;
}

export function presentRepair(repair: Repair, viewing: Viewing): RepairView {
  const { caller, around } = viewing;
  const view = presentWhole(repair, viewing);
  return isOfFormerOwner(caller, repair, around.soldSince) ? withoutPersonal(view) : view;
}

function presentWhole(repair: Repair, viewing: Viewing): RepairView {
  const { around, timeline, photos, video, caller, now, phone } = viewing;
  const { space, part, symptom, finished } = repair;
  return {
    ...presentRow(repair, around),
    ...{ space, part, symptom },
    projectId: repair.projectId,
    homeId: repair.homeId,
    version: repair.version,
    words: repair.words,
    photos: shown(repair.photoIds, photos),
    video,
    wishes: repair.wishes,
    filedBy: around.filedBy,
    phone: phone && (isEngineerOf(caller, repair) ? phone : maskPhone(phone)),
    hotline: around.hotline,
    warranty: repair.warranty,
    clocks: presentClocks(repair, now),
    finished: finished && {
      words: finished.words,
      photos: shown(finished.photoIds, photos),
      at: finished.at.toISOString(),
    },
    closedAt: repair.closedAt?.toISOString() ?? null,
    timeline: timeline.map((fact) => presentHappening(fact, viewing, caller)),
    moves: movesOf(caller, repair),
  };
}

const presentClocks = (repair: Repair, now: Date) =>
  clocksOf(repair, now).map(({ kind, dueAt, metAt, late }) => ({
    ...{ kind, late },
    dueAt: dueAt.toISOString(),
    metAt: metAt?.toISOString() ?? null,
  }));

const VERBS = new Map(Object.entries(FACTS).map(([verb, type]) => [type as string, verb as RepairVerb]));

const presentHappening = (fact: Fact, { photos, names }: Story, caller: Caller): Happening => ({
  id: fact.id,
  what: VERBS.get(fact.type) ?? 'file',
  at: fact.at.toISOString(),
  by: fact.by?.name ?? '',
  mine: fact.by?.personId === caller.personId,
  words: String(fact.data.words ?? ''),
  engineer: names.get(engineerIdOf(fact) ?? '') ?? null,
  visit: (fact.data.visit as Visit | undefined) ?? null,
  photos: shown(photoIdsOf(fact), photos),
});

const shown = (ids: readonly string[], photos: Story['photos']): PhotoView[] =>
  ids.flatMap((id) => photos.get(id) ?? []);
