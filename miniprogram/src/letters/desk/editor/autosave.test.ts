import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave, PAUSE_MS, RETRY_MS, type SaveOutcome } from './autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function writing(outcomes: SaveOutcome[] = []) {
  const sent: string[] = [];
  const statuses: string[] = [];
  const autosave = createAutosave<string>({
    async save(form) {
      sent.push(form);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return outcomes.shift() ?? 'saved';
    },
    onStatus: (status) => void statuses.push(status),
  });
  return { autosave, sent, statuses };
}

test('many letters in a row are saved once, after a pause', async () => {
  const { autosave, sent, statuses } = writing();
  for (const text of ['先', '先说', '先说您']) autosave.change(text);
  await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(sent).toEqual(['先说您']);
  expect(statuses.at(-1)).toBe('saved');
});

test('what is written while a save runs is saved after it, never beside it', async () => {
  const { autosave, sent } = writing();
  autosave.change('一');
  await vi.advanceTimersByTimeAsync(PAUSE_MS + 50);
  autosave.change('一二');
  await vi.advanceTimersByTimeAsync(PAUSE_MS + 200);
  expect(sent).toEqual(['一', '一二']);
});

test('without a network it tries again by itself and loses nothing', async () => {
  const { autosave, sent, statuses } = writing(['offline', 'offline']);
  autosave.change('一');
  await vi.advanceTimersByTimeAsync(PAUSE_MS + 100);
  expect(statuses.at(-1)).toBe('offline');
  await vi.advanceTimersByTimeAsync(2 * (RETRY_MS + 100));
  expect(sent).toEqual(['一', '一', '一']);
  expect(statuses.at(-1)).toBe('saved');
});

test('stuck it waits for somebody', async () => {
  const { autosave, sent, statuses } = writing(['stuck']);
  autosave.change('一');
  await vi.advanceTimersByTimeAsync(PAUSE_MS + 60_000);
  expect([sent, statuses.at(-1)]).toEqual([['一'], 'stuck']);
});

test('asked to, it saves at once and says whether all is saved', async () => {
  const { autosave, sent } = writing(['saved', 'stuck']);
  autosave.change('一');
  const first = autosave.flush();
  await vi.advanceTimersByTimeAsync(100);
  expect([await first, sent]).toEqual([true, ['一']]);
  autosave.change('二');
  const second = autosave.flush();
  await vi.advanceTimersByTimeAsync(100);
  expect(await second).toBe(false);
});
