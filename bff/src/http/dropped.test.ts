/** YARDSTICKS: an answer that never arrives, asked for again with the same key, is the same answer; there is one record. */
import { connect } from 'node:net';
import { events } from '@jiashu/shared/events/contract';
import { instantOf } from '@jiashu/shared/kernel/time';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PROJECT } from '../testing/company';
import { type House, openHouse } from '../testing/house';

const at = (time: string) => instantOf('2026-12-06', time).toISOString();
const TITLE = '答复丢在路上的开放日';
const draft = {
  ...{ projectId: PROJECT, buildingIds: [], kind: 'siteShell' as const, title: TITLE, place: '东门' },
  ...{ programme: [], rules: [], perHome: 3, bookingClosesAt: at('08:00') },
  sessions: [{ startsAt: at('10:00'), endsAt: at('11:00'), capacity: 20, note: '' }],
};
const KEY = 'dropped-on-the-way-001';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const kept = () => house.db.collection('events').find({ title: TITLE }).toArray();

/** Sends the request and hangs up once the record is there, before anything was read. */
async function sendAndHangUp(): Promise<void> {
  const body = JSON.stringify(draft);
  const head = [
    `POST /api${events.write.path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Authorization: Bearer ${await house.token('editor')}`,
    `Idempotency-Key: ${KEY}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  const socket = connect(Number(new URL(house.url).port), '127.0.0.1');
  socket.pause().on('error', () => {});
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  await vi.waitFor(async () => expect(await kept()).toHaveLength(1), { timeout: 10_000, interval: 2 });
  socket.destroy();
}

test('a submission whose answer was lost gives that answer when it is sent again', async () => {
  await sendAndHangUp();
  const desk = await house.as('editor', events);
  const again = await desk.write(draft, { 'Idempotency-Key': KEY });
  const once = await kept();
  expect(once).toHaveLength(1);
  expect([again.status, again.body.id]).toEqual([201, once[0]!._id]);
  expect(await desk.write(draft, { 'Idempotency-Key': KEY })).toEqual(again);
  expect(await kept()).toHaveLength(1);
});
