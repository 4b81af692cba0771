/** Plays the complaints of the past, each step by the one who took it. */
import type { ComplaintView, OwnerFacts } from '@jiashu/shared/complaints/schema';
import { addDays, instantOf } from '@jiashu/shared/kernel/time';
import { crowdOf, type Somebody } from './crowd';
import { type Deed, momentOf, type When } from './moments';
import { personNamed } from './people';
import { rate } from './ratings';
import { homeOf } from './residents';
import { COMPLAINTS, type ComplaintStep, type ComplaintText } from './texts/complaints';
import type { Shot } from './texts/repairs';
import type { Company } from './world';

const PLAIN: OwnerFacts = {
  ...{ impact: 'none', households: 1, compensationFen: 0 },
  ...{ publicConflict: false, lawsuit: false, again: false, urgent: false },
};

export async function complaintDeeds(company: Company): Promise<Deed[]> {
  const deeds = COMPLAINTS.map(async (text) => deedsOf(company, text, await whoIs(company, text)));
  return [...(await Promise.all(deeds)).flat(), ...nightly(company)];
}

async function whoIs(company: Company, { who, project }: ComplaintText): Promise<Somebody> {
  const [of, index] = who.split(' ');
  if (!index) return { personId: personNamed(who), homeId: homeOf(who, project) };
  return (await crowdOf(company, of!))[Number(index)]!;
}

function deedsOf(company: Company, text: ComplaintText, { personId: owner, homeId }: Somebody): Deed[] {
  const { album, stage } = company;
  const at = (when: When) => momentOf(when, company);
  const take = (personId: string, when: When, [scene, facts]: Shot) =>
    album.take(personId, at(when), scene, `${text.title} ${when}`, facts);
  let complaintId = '';

  const go = (route: string, personId: string, when: When, input: object = {}) =>
    stage.act(`complaints.${route}`, personId, at(when), { complaintId, ...input });

  async function file() {
    const photoIds = await Promise.all((text.shots ?? []).map((shot) => take(owner, text.filed, shot)));
    const { kind, title, text: words } = text;
    const input = { homeId, kind, title, text: words, photoIds, facts: { ...PLAIN, ...text.facts } };
    ({ id: complaintId } = await stage.act<ComplaintView>('complaints.file', owner, at(text.filed), input));
  }

  async function byStaff(
    personId: string,
    taken: Exclude<ComplaintStep, readonly ['rate' | 'add' | 'agree', ...never]>,
  ) {
    const [verb, when] = taken;
    switch (verb) {
      case 'accept':
        return go('accept', personId, when, { personId });
      case 'assign':
        return go('assign', personId, when, { personId: personNamed(taken[3]) });
      case 'advance':
        return go('advance', personId, when, { to: taken[3] });
      case 'arrive':
        return go('arrive', personId, when);
      case 'answer':
      case 'propose':
      case 'note': {
        const photoIds = taken[4] ? [await take(personId, when, taken[4])] : [];
        return go(verb, personId, when, { text: taken[3], photoIds });
      }
      case 'level':
        return go('setLevel', personId, when, { level: taken[3], reason: taken[4] });
      case 'close':
        return go('close', personId, when, { reason: taken[3] });
    }
  }

  async function step(taken: ComplaintStep): Promise<unknown> {
    const [verb, when] = taken;
    switch (verb) {
      case 'add':
        return go('add', owner, when, { text: taken[2], photoIds: [] });
      case 'agree':
        return go('agree', owner, when);
      case 'disagree':
      case 'withdraw':
      case 'reopen':
        return go(verb, owner, when, { reason: taken[2] });
      case 'rate':
        return rate(company, owner, at(when), { kind: 'complaint', title: text.title }, taken);
      default:
        return byStaff(personNamed(taken[2]), taken as never);
    }
  }

  return [
    { at: at(text.filed), run: file },
    ...text.steps.map((taken) => ({ at: at(taken[1]), run: async () => void (await step(taken)) })),
  ];
}

/** As many nights as it takes until time alone makes a complaint as grave as can be. */
const NIGHTS = 40;

/** What is left unsolved rises by itself: the job that sees to it ran every night of the past, too. */
const nightly = ({ night, today }: Company): Deed[] =>
  Array.from({ length: NIGHTS }, (_, ago) => {
    const at = instantOf(addDays(today, -ago), '00:00');
    return { at, run: () => night('complaints.rise', at) };
  });
