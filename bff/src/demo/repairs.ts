/** Plays the repairs of the past, each step by the one who took it. */
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { type Deed, momentOf, visitOf, type When } from './moments';
import { personNamed } from './people';
import { rate } from './ratings';
import { homeOf } from './residents';
import { REPAIRS, type RepairStep, type RepairText, type Shot } from './texts/repairs';
import type { Company } from './world';

const PROMISES = { named: true, covered: true, cleaned: true };

/** Each repair is a lane of its own. */
export const repairLanes = (company: Company): Deed[][] =>
  REPAIRS.map((text) => deedsOf(company, text, homeOf(text.who, text.project), personNamed(text.who)));

/** The deeds of one repair; what the answer to one says is what the next goes on from. */
export function deedsOf(
  company: Company,
  text: RepairText,
  home: string,
  owner: string,
  camera: 'take' | 'reprint' = 'take',
): Deed[] {
  const { album, stage } = company;
  const at = (when: When) => momentOf(when, company);
  let repair: RepairView;
  let engineer = '';

  const take = (personId: string, when: When, [scene, facts]: Shot, key: string) =>
    album[camera](personId, at(when), scene, `${home} ${text.filed} ${key}`, facts);
  const go = async (route: string, personId: string, when: When, input: object = {}) => {
    const move = { repairId: repair.id, version: repair.version, ...input };
    repair = await stage.act<RepairView>(`repairs.${route}`, personId, at(when), move);
  };

  async function file() {
    const [space, part, symptom] = text.where;
    repair = await stage.act<RepairView>('repairs.file', owner, at(text.filed), {
      homeId: home,
      ...{ space, part, symptom, words: text.words },
      photoIds: await Promise.all(text.shots.map((shot, index) => take(owner, text.filed, shot, String(index)))),
      wishes: (text.wishes ?? []).map((wish) => visitOf(wish, company.today)),
    });
  }

  async function step(taken: RepairStep) {
    const [verb, when] = taken;
    switch (verb) {
      case 'take':
        engineer = personNamed(taken[2]);
        repair = await stage.act<RepairView>('repairs.take', engineer, at(when), { repairId: repair.id });
        return;
      case 'assign':
        engineer = personNamed(taken[3]);
        repair = await stage.act<RepairView>('repairs.assign', personNamed(taken[2]), at(when), {
          ...{ repairId: repair.id, engineerId: engineer },
        });
        return;
      case 'propose':
        return go('propose', engineer, when, visitOf(taken[2], company.today));
      case 'start':
        return go('start', engineer, when);
      case 'finish': {
        const photoIds = [await take(engineer, when, taken[3], when)];
        return go('finish', engineer, when, { words: taken[2], photoIds, promises: PROMISES });
      }
      case 'agree':
      case 'accept':
        return go(verb, owner, when);
      case 'wish':
        return go('wish', owner, when, { wishes: [visitOf(taken[2], company.today)] });
      case 'reject': {
        const photoIds = taken[3] ? [await take(owner, when, taken[3], when)] : [];
        return go('reject', owner, when, { reason: taken[2], photoIds });
      }
      case 'cancel':
        return go('cancel', owner, when, { reason: taken[2] });
      case 'void':
        return go('void', personNamed(taken[2]), when, { reason: taken[3] });
      case 'rate':
        return rate(company, owner, at(when), { kind: 'repair', title: repair.title }, taken);
    }
  }

  return [
    { at: at(text.filed), run: file, numbers: true },
    ...text.steps.map((taken) => ({ at: at(taken[1]), run: () => step(taken) })),
  ];
}
