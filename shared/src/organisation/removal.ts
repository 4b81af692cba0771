/** What keeps a part of the tree from being removed, in words: only what nothing hangs on goes. Pure. */

/** What hangs on a region, project, building or unit. */
export interface Hanging {
  readonly projects?: number;
  readonly buildings?: number;
  readonly homes?: number;
  /** Homes that have or had somebody. */
  readonly inhabited?: number;
  readonly staff?: number;
  /** How far it is was reported. */
  readonly progress?: boolean;
  /** First words of what happened there: `letters`, `events`. */
  readonly records?: readonly string[];
}

const RECORDS: Readonly<Record<string, string>> = {
  letters: '家书',
  events: '活动',
  projects: '阳光宣言',
  prospects: '看房的人的提问',
  repairs: '报修',
  complaints: '投诉',
  ratings: '评价',
  customers: '客户备注',
};
/** Of the tree itself and of what is counted anew: they tell its past and hold nothing up. */
const OWN = ['organisation', 'accounts', 'homes', 'ledger'];

/** The reason not to remove it; null when nothing is in the way. */
export function whyItStays({
  projects = 0,
  buildings = 0,
  homes = 0,
  inhabited = 0,
  staff = 0,
  progress = false,
  records = [],
}: Hanging): string | null {
  const others = records.filter((record) => !OWN.includes(record));
  const named = [...new Set(others.map((record) => RECORDS[record] ?? '别的记录'))];
  const reasons = [
    projects > 0 && `里面还有 ${projects} 个项目`,
    buildings > 0 && `里面还有 ${buildings} 栋楼`,
    homes > 0 && `里面还有 ${homes} 套房子`,
    inhabited > 0 && `${inhabited} 套有业主，或从前有过`,
    staff > 0 && `还有 ${staff} 位同事的岗位在这里`,
    progress && '已经报过进度',
    named.length > 0 && `已经有${named.join('、')}`,
  ].filter(Boolean);
  return reasons.length > 0 ? `${reasons.join('，')}，不能删除` : null;
}
