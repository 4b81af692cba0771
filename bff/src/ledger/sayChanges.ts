/** What a row would change, in the words of the person at the desk. */
import { maskIdNumber, maskPhone } from '@jiashu/shared/kernel/mask';
import type { HomeDiff, LedgerHome, OwnerDiff } from '@jiashu/shared/ledger/diff';
import { DATE_FIELDS, FIELDS } from '@jiashu/shared/ledger/vocabulary';

export function sayHome({ kind, set }: HomeDiff, home: LedgerHome | null): string[] {
  if (!home || kind === 'new') return ['新增这套房子'];
  const dates = DATE_FIELDS.filter((field) => set[field] !== undefined).map((field) => {
    const was = home.dates[field];
    return was ? `${FIELDS[field]}从 ${was} 改为 ${set[field]}` : `补上${FIELDS[field]} ${set[field]}`;
  });
  return [...dates, ...(set.floor === undefined ? [] : [`楼层从 ${home.floor} 改为 ${set.floor}`])];
}

export function sayOwner(diff: OwnerDiff, home: LedgerHome | null): string[] {
  const { owner } = diff;
  const who = owner.name ?? '没写姓名的业主';
  if (diff.kind === 'same') return [];
  if (diff.kind === 'new') return [owner.phone ? `新增业主${who}，${maskPhone(owner.phone)}` : `新增业主${who}`];
  const was = home?.owners.find(({ id }) => id === diff.id);
  return diff.parts.map((part) => {
    if (part === 'name') return was?.name ? `业主姓名从${was.name}改为${who}` : `补上业主姓名${who}`;
    if (part === 'idNumber') {
      const number = maskIdNumber(owner.idNumber ?? '');
      return was?.idNumber ? `${who}的证件号改为 ${number}` : `补上${who}的证件号 ${number}`;
    }
    const phone = maskPhone(owner.phone ?? '');
    return was?.phoneIndex ? `${who}的电话改为 ${phone}` : `补上${who}的电话 ${phone}`;
  });
}

/** Said of a new number while somebody is in by the one before. */
export const DOUBT = '号码改了，用原号码的人已经能看这套房，导入后要您核对是不是本人';
