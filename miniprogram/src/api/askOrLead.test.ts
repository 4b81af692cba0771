import { expect, test, vi } from 'vitest';
import { askOrLead } from './askOrLead';
import { Failure } from './failure';

const refuse = (code: 'notFound' | 'forbidden' | 'offline') => () => Promise.reject(new Failure(code, code));
const give = () => Promise.resolve('mine');

test('gives what is mine without asking further', async () => {
  const other = vi.fn(give);
  expect(await askOrLead(give, other, () => {})).toBe('mine');
  expect(other).not.toHaveBeenCalled();
});

test('leads to the other page whoever may see that one only', async () => {
  const lead = vi.fn();
  void askOrLead(refuse('notFound'), give, lead);
  await vi.waitFor(() => expect(lead).toHaveBeenCalledOnce());
});

test.each(['notFound', 'forbidden'] as const)('says that it is not there when the other answers %s', async (code) => {
  const lead = vi.fn();
  await expect(askOrLead(refuse('notFound'), refuse(code), lead)).rejects.toMatchObject({ code: 'notFound' });
  expect(lead).not.toHaveBeenCalled();
});

test('offline leads nobody anywhere', async () => {
  const lead = vi.fn();
  await expect(askOrLead(refuse('offline'), give, lead)).rejects.toMatchObject({ code: 'offline' });
  expect(lead).not.toHaveBeenCalled();
});
