/** An address that fits two kinds of people: whoever may not see the one page but may see the other is led there. */
import { asFailure } from './failure';

/** What `ask` gives. When that is not found but `other` is, goes on by `lead` and never settles. Throws `ask`'s failure. */
export async function askOrLead<T>(ask: () => Promise<T>, other: () => Promise<unknown>, lead: () => void): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    const isOther = asFailure(thrown).code === 'notFound' && (await succeeds(other));
    if (!isOther) throw thrown;
    lead();
    return new Promise<never>(() => {});
  }
}

const succeeds = (ask: () => Promise<unknown>) =>
  ask().then(
    () => true,
    () => false,
  );
