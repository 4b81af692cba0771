/** Sends a file as a page does. */
import { randomUUID } from 'node:crypto';
import type { Who } from '../../testing/company';
import type { House } from '../../testing/house';

export async function sendFile<T>(house: House, path: string, bytes: Buffer, who: Who) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'file');
  const Authorization = `Bearer ${await house.token(who)}`;
  const answer = await fetch(`${house.url}/api${path}`, {
    ...{ method: 'POST', body: form },
    headers: { Authorization, 'Idempotency-Key': randomUUID() },
  });
  return {
    status: answer.status,
    body: (await answer.json()) as T & { error?: { code: string; data?: { message: string }[] } },
  };
}
