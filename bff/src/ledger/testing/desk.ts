/** The desk of a test: sends files and asks for rows as the page does. */
import { randomUUID } from 'node:crypto';
import type { ErrorBody } from '@jiashu/shared/kernel/errors';
import { ledger } from '@jiashu/shared/ledger/contract';
import type { ImportView, RowView } from '@jiashu/shared/ledger/schema';
import type { RowKind } from '@jiashu/shared/ledger/vocabulary';
import { PROJECT, type Who } from '../../testing/company';
import type { Answer, House } from '../../testing/house';

interface Sending {
  readonly who?: Who | null;
  readonly projectId?: string;
  readonly fileName?: string;
  readonly key?: string;
}

export async function send(house: House, file: Buffer | string, sending: Sending = {}): Promise<Answer<ImportView>> {
  const { who = 'projectManager', projectId = PROJECT, fileName = '台账.csv', key = randomUUID() } = sending;
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(file))]), fileName);
  const answer = await fetch(
    `${house.url}/api/desk/projects/${projectId}/ledger/imports?name=${encodeURIComponent(fileName)}`,
    {
      method: 'POST',
      body: form,
      headers: { 'Idempotency-Key': key, ...(who ? { Authorization: `Bearer ${await house.token(who)}` } : {}) },
    },
  );
  return { status: answer.status, body: (await answer.json()) as ImportView & Partial<ErrorBody> };
}

/** The import once it is checked. */
export async function sent(house: House, file: Buffer | string, sending: Sending = {}): Promise<ImportView> {
  const { status, body } = await send(house, file, sending);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return (await (await house.as(sending.who ?? 'projectManager', ledger)).show({ importId: body.id })).body;
}

export async function rowsOf(house: House, importId: string, kind: RowKind): Promise<RowView[]> {
  const desk = await house.as('projectManager', ledger);
  return (await desk.rows({ importId, kind, limit: 50 })).body.items;
}

/** Sends a file and confirms it as it is. */
export async function imported(house: House, file: Buffer | string): Promise<ImportView> {
  const { id: importId, version } = await sent(house, file);
  const desk = await house.as('projectManager', ledger);
  await desk.confirm({ importId, version });
  return (await desk.show({ importId })).body;
}
