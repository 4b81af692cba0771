/** A version as it is planned becomes what staff would have written; its papers are photographed once a project. */
import { addDays, type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { DeclarationDraft } from '@jiashu/shared/projects/declaration';
import { type CertificateKind, certificateKinds } from '@jiashu/shared/projects/vocabulary';
import { demoId } from './chance';
import type { DeclarationPlan } from './company/plan';
import { SITES } from './company/sites';
import type { SceneName } from './pictures';
import type { Company } from './world';

const PAPERS = {
  landUse: 'paper-land-use',
  landPlanning: 'paper-land-planning',
  worksPlanning: 'paper-works-planning',
  construction: 'paper-construction',
  presale: 'paper-presale',
} as const satisfies Record<CertificateKind, SceneName>;

type Papers = ReadonlyMap<CertificateKind, string>;

/** The photos of a project's certificates, taken by `personId` and given to the project. */
export async function papersOf({ album, house, today }: Company, project: string, personId: string): Promise<Papers> {
  const at = instantOf(addDays(today, -400), '10:00');
  const taken = certificateKinds.map(async (kind) => {
    const id = await album.reprint(personId, at, PAPERS[kind], `paper ${project}`);
    return [kind, id] as const;
  });
  const papers = new Map(await Promise.all(taken));
  await house.photos.attach([...papers.values()], personId, { kind: 'project', id: demoId('project', project) });
  return papers;
}

const FEN_IN_TEN_THOUSAND_YUAN = 1_000_000;

export function draftOf(plan: DeclarationPlan, project: string, papers: Papers, today: Day): DeclarationDraft {
  const labelled = (rows: DeclarationPlan['parking']) => rows.map(([label, text]) => ({ label, text }));
  return {
    certificates: plan.certificates.map(([kind, number, note]) => ({ kind, number, note, photoId: papers.get(kind)! })),
    adverseFactors: plan.adverse.map(([kind, side, meters, x, y, since, affects]) => ({
      ...{ kind, side, meters, affects },
      shownSince: addDays(today, since),
      at: { x, y },
    })),
    plan: SITES[project]!,
    notForSale: plan.notForSale,
    layouts: plan.layouts.map(([name, low, high, left]) => ({
      ...{ name, left },
      lowFen: low * FEN_IN_TEN_THOUSAND_YUAN,
      highFen: high * FEN_IN_TEN_THOUSAND_YUAN,
    })),
    priceRules: labelled(plan.priceRules),
    figures: plan.figures.map(([name, value, note]) => ({ name, value, note })),
    parking: labelled(plan.parking),
    showFlat: plan.showFlat.map(([shown, delivered]) => ({ shown, delivered })),
    ...{ delivery: labelled(plan.delivery), service: labelled(plan.service) },
    ...{ relations: labelled(plan.relations), contract: labelled(plan.contract) },
    templatePhotoIds: [],
  };
}
