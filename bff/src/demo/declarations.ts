/** Brings in the declarations: older versions as they stood and who read them, the standing ones through the endpoints. */
import { addDays, instantOf } from '@jiashu/shared/kernel/time';
import type { DeclarationContent, DeclarationDraft, DeskDeclaration } from '@jiashu/shared/projects/declaration';
import { diffDeclarations, sayChanges } from '@jiashu/shared/projects/diff';
import { type Acknowledgement, type VersionRecord, versionId } from '../projects';
import { between, chance, demoId } from './chance';
import { PLANS } from './company';
import { versionsOf } from './company/versions';
import { crowdOf } from './crowd';
import { draftOf, papersOf } from './declarationDrafts';
import { type Deed, momentOf } from './moments';
import { personNamed } from './people';
import type { Company } from './world';

/** Who writes and who lets out, by region. */
const DESKS: Readonly<Record<string, readonly [editor: string, relations: string]>> = {
  江东区域: ['唐书宁', '卫然'],
  岭南区域: ['柳依', '苏映雪'],
};
/** Of 100 buyers so many confirmed a version. */
const CONFIRMED_PERCENT = 42;

/** Versions that stood before the present one, and those who confirmed them. */
export async function bringPastDeclarations(company: Company): Promise<void> {
  const { house, today } = company;
  for (const { name, region } of PLANS) {
    const drafts = await draftsOf(company, name);
    const older = drafts.slice(0, -1);
    await house.projects.insertVersions(
      older.map(({ version, published, content }, index): VersionRecord => {
        const projectId = demoId('project', name);
        const at = instantOf(addDays(today, published), '10:00');
        return {
          ...{ _id: versionId(projectId, version), projectId, version, state: 'published', revision: 3, content },
          ...{ savedAt: at, savedById: personNamed(DESKS[region]![0]), remark: '' },
          ...{ publishedAt: at, approvedById: personNamed(DESKS[region]![1]) },
          headline: index === 0 ? '' : headlineOf(older[index - 1]!.content, content),
        };
      }),
    );
  }
}

/** Buyers and lookers confirmed the version that stood when they came; needs the ledger. */
export async function bringAcknowledgements(company: Company): Promise<void> {
  const { house, today } = company;
  for (const { name } of PLANS) {
    const past = versionsOf(name).slice(0, -1);
    const readers = (await crowdOf(company, name)).map(({ personId }) => personId);
    const crowd = [...new Set(readers)].filter((id) => chance('confirms', name, id) * 100 < CONFIRMED_PERCENT);
    const rows = crowd.map((personId) => {
      const index = between(0, past.length - 1, 'confirmed version', name, personId);
      const published = past[index]!.published;
      const day = addDays(today, published + between(1, 20, 'confirmed on', name, personId));
      return acknowledgement(name, past[index]!.version, personId, instantOf(day, '19:40'));
    });
    await house.projects.insertAcknowledgements([...rows, ...castOf(name, company)]);
  }
}

const CAST: readonly (readonly [project: string, version: number, who: string, when: string])[] = [
  ['听松里', 1, '顾南乔', '-438 19:20'],
  ['听松里', 2, '江亦舟', '-209 21:05'],
  ['听松里', 3, '郑一诺', '-44 12:10'],
  ['枕河里', 1, '宋晚舟', '-40 20:30'],
  ['枕河里', 1, '叶知微', '-21 09:10'],
];
const castOf = (name: string, company: Company) =>
  CAST.filter(([project]) => project === name).map(([project, version, who, when]) =>
    acknowledgement(project, version, personNamed(who), momentOf(when, company)),
  );

function acknowledgement(project: string, version: number, personId: string, at: Date): Acknowledgement {
  const projectId = demoId('project', project);
  return { _id: demoId('acknowledgement', project, String(version), personId), projectId, version, personId, at };
}

/** The standing versions come out as any version does, so that readers of older ones hear of it; one more waits for review. */
export async function declarationLanes(company: Company): Promise<Deed[][]> {
  const standing = PLANS.map(async ({ name, region }) => {
    const { published, content } = (await draftsOf(company, name)).at(-1)!;
    const [editor, relations] = DESKS[region]!;
    const day = (days: number, time: string) => momentOf(`${published + days} ${time}`, company);
    return [
      deed(company, name, editor, day(0, '08:20'), 'begin'),
      deed(company, name, editor, day(0, '09:10'), 'revise', content),
      deed(company, name, editor, day(0, '09:15'), 'submit'),
      deed(company, name, relations, day(0, '10:30'), 'publish'),
    ];
  });
  const lanes = await Promise.all(standing);
  return [...lanes, await nextOfTingsong(company), [confirm(company, '听松里', '郑一诺', '-5 20:15')]];
}

/** What stands at the desk today: fewer chargers than said, and a price that went up. */
async function nextOfTingsong(company: Company): Promise<Deed[]> {
  const { content } = (await draftsOf(company, '听松里')).at(-1)!;
  const parking = content.parking.map((row) =>
    row.label === '充电' ? { ...row, text: '每个车位都预留线管，首批装桩从 52 个减到 40 个，其余一年内装完' } : row,
  );
  const layouts = content.layouts.map((row) => ({ ...row, highFen: row.highFen + 6_000_000, left: row.left - 2 }));
  const next = { ...content, parking, layouts };
  return [
    deed(company, '听松里', '唐书宁', momentOf('-1 09:30', company), 'begin'),
    deed(company, '听松里', '唐书宁', momentOf('-1 10:50', company), 'revise', next),
    deed(company, '听松里', '唐书宁', momentOf('-1 11:00', company), 'submit'),
  ];
}

type Step = 'begin' | 'revise' | 'submit' | 'publish';

const deed = (
  { stage }: Company,
  project: string,
  who: string,
  at: Date,
  step: Step,
  content?: DeclarationDraft,
): Deed => ({
  at,
  async run() {
    const [projectId, by] = [demoId('project', project), personNamed(who)];
    const input = { projectId, ...content };
    if (step === 'begin') return void (await stage.act('projects.begin', by, at, input));
    const { next } = await stage.act<DeskDeclaration>('projects.deskDeclaration', by, at, { projectId });
    await stage.act(`projects.${step}`, by, at, { ...input, revision: next!.revision });
  },
});

const confirm = ({ stage, ...clock }: Company, project: string, who: string, when: string): Deed => ({
  at: momentOf(when, clock),
  async run() {
    const input = { projectId: demoId('project', project), version: versionsOf(project).length };
    await stage.act('projects.acknowledge', personNamed(who), momentOf(when, clock), input);
  },
});

async function draftsOf(company: Company, name: string) {
  const papers = await papersOf(
    company,
    name,
    personNamed(DESKS[PLANS.find((plan) => plan.name === name)!.region]![0]),
  );
  return versionsOf(name).map((past) => ({ ...past, content: draftOf(past.plan, name, papers, company.today) }));
}

/** Pictures don't change between the demo's versions, so a draft stands for what is read. */
function headlineOf(before: DeclarationDraft, after: DeclarationDraft): string {
  const read = ({ certificates, templatePhotoIds: _, ...rest }: DeclarationDraft): DeclarationContent => ({
    ...rest,
    certificates: certificates.map(({ photoId: _id, ...row }) => ({ ...row, photo: null })),
    template: [],
  });
  return sayChanges(diffDeclarations(read(before), read(after)));
}
