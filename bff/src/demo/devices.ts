/** The devices people of the cast were signed in on before the visitor came: his own is then one more. */
import { addDays, instantOf } from '@jiashu/shared/kernel/time';
import { demoId } from './chance';
import { personNamed, RESIDENTS, STAFF } from './people';
import type { Company } from './world';

const PHONE = { device: 'iPhone 上的微信', place: '203.0.113.*' };
const DESKTOP = { device: 'Windows 电脑上的 Edge', place: '198.51.100.*' };
const LIFE_MS = 30 * 86_400_000;

export async function bringDevices({ house, today, now }: Company): Promise<void> {
  const seen = [...RESIDENTS, ...STAFF].filter(({ story }) => story !== undefined);
  const staff = new Set(STAFF.map(({ name }) => name));
  const rows = seen.map(({ name }) => {
    const at = instantOf(addDays(today, -9), '20:14');
    const from = staff.has(name) ? DESKTOP : PHONE;
    return { _id: demoId('session', name), personId: personNamed(name), at, ...from };
  });
  await house.accounts.addDevices(
    rows.map(({ at, ...row }) => ({
      ...{ ...row, secretHash: '', way: 'wechat' as const, signedInAt: at, steppedUpAt: null },
      ...{ rotatedAt: new Date(now.getTime() - 26 * 3_600_000), expiresAt: new Date(now.getTime() + LIFE_MS) },
    })),
    rows.map((row) => ({ ...row, way: 'wechat' as const, outcome: 'signedIn' as const })),
  );
}
