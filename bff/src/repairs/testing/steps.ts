/** Brings a repair of the test company to each of its states, over HTTP. */
import { randomBytes } from 'node:crypto';
import { repairs } from '@jiashu/shared/repairs/contract';
import type { RepairView } from '@jiashu/shared/repairs/schema';
import sharp from 'sharp';
import { HOME, personId, type Who } from '../../testing/company';
import { type House, NOW } from '../../testing/house';
import { toldOf } from '../../testing/inbox';

/** The ground: a leaking partition in the bathroom, and one time its owner wished for. */
export const leak = {
  homeId: HOME,
  space: 'masterBath' as const,
  part: 'waterproof' as const,
  symptom: 'partition',
  words: '主卧衣柜后面的墙脚起皮，摸着潮。',
  wishes: [{ day: '2026-11-24', slot: 'afternoon' as const }],
};
export const WISHED = leak.wishes[0]!;
export const UNWISHED = { day: '2026-11-25', slot: 'morning' as const };
export const KEPT = { named: true as const, covered: true as const, cleaned: true as const };

/** A photo this person has uploaded. */
export async function tinyPhoto(house: House, who: Who): Promise<string> {
  const picture = { width: 8, height: 8, channels: 3 as const, background: '#a98' };
  const bytes = await sharp({ create: picture }).jpeg().toBuffer();
  const photoId = randomBytes(12).toString('hex');
  await house.capabilities.photos.take(photoId, personId(who), bytes, NOW);
  return photoId;
}

const mine = async (house: House) => house.as('owner', repairs);
const engineers = async (house: House) => house.as('engineer', repairs);
/** What somebody was told about it, as it came. */
export const newsOf = async (house: House, who: Who, { id }: RepairView) =>
  (await toldOf(house, who, id)).sort((one, other) => one.at.getTime() - other.at.getTime());

/** What an act on it as it stands is sent with. */
export const refOf = ({ id, version }: RepairView) => ({ repairId: id, version });

export async function filed(house: House, changes: object = {}): Promise<RepairView> {
  return (await (await mine(house)).file({ ...leak, ...changes })).body;
}
export async function taken(house: House, changes: object = {}): Promise<RepairView> {
  const { id } = await filed(house, changes);
  return (await (await engineers(house)).take({ repairId: id })).body;
}
export async function proposed(house: House): Promise<RepairView> {
  return (await (await engineers(house)).propose({ ...refOf(await taken(house)), ...UNWISHED })).body;
}
export async function booked(house: House): Promise<RepairView> {
  return (await (await engineers(house)).propose({ ...refOf(await taken(house)), ...WISHED })).body;
}
export async function started(house: House): Promise<RepairView> {
  return (await (await engineers(house)).start(refOf(await booked(house)))).body;
}
export async function finished(house: House): Promise<RepairView> {
  const photoIds = [await tinyPhoto(house, 'engineer')];
  const completion = { words: '防水重做，闭水 48 小时不漏。', photoIds, promises: KEPT };
  return (await (await engineers(house)).finish({ ...refOf(await started(house)), ...completion })).body;
}
