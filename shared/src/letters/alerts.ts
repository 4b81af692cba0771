/** What a project owes its owners and has not done (DOMAIN §4, §3): no letter, a late milestone, an old disclosure. Pure. */
import { type Day, daysBetween } from '../kernel/time';
import { sayFullDay } from '../kernel/words';
import { type Building, nextMilestone } from '../projects/rules';
import { MILESTONES } from '../projects/vocabulary';

export const LETTER_DAYS = 35;
const DISCLOSURE_DAYS = 180;

export const ALERT_KINDS = { letter: '家书', milestone: '节点', disclosure: '公示' } as const;
export type AlertKind = keyof typeof ALERT_KINDS;

export interface Alert {
  readonly kind: AlertKind;
  /** The same for as long as it is the same matter: it is told once. */
  readonly occurrence: string;
  /** `42 天没有家书`. */
  readonly title: string;
  readonly text: string;
  /** Days over what is allowed: what is furthest over comes first. */
  readonly daysOver: number;
}

export interface Watched {
  /** The day of the last letter; before the first that of groundbreaking, null before that. */
  readonly lastLetterOn: Day | null;
  /** The day of the disclosure's last version; null before the first. */
  readonly disclosedOn: Day | null;
  readonly buildings: readonly (Building & { readonly id: string; readonly name: string })[];
}

/** Everything a project is behind with on `today`, what is furthest over first. */
export const alertsOf = (project: Watched, today: Day): Alert[] =>
  [...letterAlert(project, today), ...milestoneAlerts(project, today), ...disclosureAlert(project, today)].sort(
    (a, b) => b.daysOver - a.daysOver,
  );

function letterAlert({ lastLetterOn }: Watched, today: Day): Alert[] {
  if (!lastLetterOn) return [];
  const days = daysBetween(lastLetterOn, today);
  if (days <= LETTER_DAYS) return [];
  const title = `${days} 天没有家书`;
  const text = `上限是 ${LETTER_DAYS} 天，已经超过 ${days - LETTER_DAYS} 天。`;
  return [{ kind: 'letter', occurrence: `letter ${lastLetterOn}`, title, text, daysOver: days - LETTER_DAYS }];
}

/** Only the milestone a building is working towards: those after it are late because it is. */
function milestoneAlerts({ buildings }: Watched, today: Day): Alert[] {
  return buildings.flatMap((building) => {
    const next = nextMilestone(building);
    if (!next) return [];
    const until = next.expectedOn > today ? next.expectedOn : today;
    const days = daysBetween(next.plannedOn, until);
    if (days <= 0) return [];
    const overdue = next.expectedOn < today;
    const text = overdue
      ? `预计的 ${sayFullDay(next.expectedOn)}也过了，没有记完成，也没有改日期。`
      : `计划 ${sayFullDay(next.plannedOn)}，现在预计 ${sayFullDay(next.expectedOn)}。业主要知道为什么。`;
    const title = `${building.name}${MILESTONES[next.kind]}晚 ${days} 天`;
    return [{ kind: 'milestone', occurrence: `milestone ${building.id} ${next.kind}`, title, text, daysOver: days }];
  });
}

function disclosureAlert({ disclosedOn }: Watched, today: Day): Alert[] {
  if (!disclosedOn) return [];
  const days = daysBetween(disclosedOn, today);
  if (days <= DISCLOSURE_DAYS) return [];
  const title = `公示 ${days} 天没有核对`;
  const text = `每 ${DISCLOSURE_DAYS} 天至少核对一次，没有变化也要写明核对过。`;
  return [
    { kind: 'disclosure', occurrence: `disclosure ${disclosedOn}`, title, text, daysOver: days - DISCLOSURE_DAYS },
  ];
}
