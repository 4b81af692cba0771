/** What an import says of itself: the news in one sentence. */
import type { ImportView } from '@jiashu/shared/ledger/schema';
import { UNDO_DAYS } from '@jiashu/shared/ledger/vocabulary';

type Outcome = NonNullable<ImportView['outcome']>;

/** `新增 12 套房子，改了 3 套，新增 15 位业主`; what is nothing is left out. */
export function sayOutcome({ homesNew, homesChanged, ownersNew, ownersChanged, ended }: Outcome): string {
  const parts = [
    homesNew > 0 && `新增 ${homesNew} 套房子`,
    homesChanged > 0 && `${homesChanged} 套有改动`,
    ownersNew > 0 && `新增 ${ownersNew} 位业主`,
    ownersChanged > 0 && `改了 ${ownersChanged} 位业主的资料`,
    ended > 0 && `结束 ${ended} 位业主`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : '台账没有变化';
}

/** The page's headline. */
export function headlineOf({ state, counts, progress, outcome, kept }: ImportView): string {
  const rows = counts.bad + counts.new + counts.changed + counts.same + counts.repeated;
  if (state === 'reading') return `正在核对 ${progress.of} 行`;
  if (state === 'running') return '正在导入，可以离开这一页';
  if (state === 'undoing') return '正在撤回，可以离开这一页';
  if (state === 'dropped') return '这份台账放弃了，什么都没有变';
  if (state === 'undone')
    return kept.count > 0 ? `撤回了，${kept.count} 套后来有人改过，保持现在的样子` : '都撤回了，和导入前一样';
  if (state === 'done') return outcome ? `已导入：${sayOutcome(outcome)}` : '已导入';
  if (counts.bad > 0) return `${rows} 行里有 ${counts.bad} 行要改`;
  if (counts.new + counts.changed === 0) return '和台账一样，没有要改的';
  return `${rows} 行都核对过了，可以导入`;
}

/** What confirming will do, in one sentence. */
export function sayPlan({ counts, ending }: Pick<ImportView, 'counts' | 'ending'>): string {
  const does = [
    counts.new > 0 && `写进 ${counts.new} 行新的`,
    counts.changed > 0 && `按 ${counts.changed} 行改已有的`,
    ending > 0 && `结束 ${ending} 位文件里没有的业主`,
  ].filter(Boolean);
  const skips = counts.bad > 0 ? `${counts.bad} 行有问题的先跳过，以后可以再导入。` : '';
  return `会${does.join('，')}。${skips}${UNDO_DAYS} 天内可以撤回。`;
}

/** Something will change when it is confirmed. */
export const changesAnything = ({ counts, ending }: Pick<ImportView, 'counts' | 'ending'>): boolean =>
  counts.new + counts.changed + ending > 0;
