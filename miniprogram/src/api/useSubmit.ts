/** Submitting a form or a command: busy while it runs, what is wrong at which field, one effect however often it is sent. */
import { useCallback, useRef, useState } from 'react';
import { toast } from '../ui';
import { newKey } from './client';
import { asFailure, type Failure } from './failure';

export interface Submit<I, O> {
  readonly busy: boolean;
  /** The last failure, until the next try. */
  readonly failure: Failure | null;
  /** The answer, or null when it failed: the failure is then shown. */
  submit(input: I): Promise<O | null>;
}

/** `send` gets the same key for the same input until it succeeds, so a retry after a lost answer is not a second one. */
export function useSubmit<I, O>(send: (input: I, sending: { key: string }) => Promise<O>): Submit<I, O> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const tried = useRef({ input: '', key: '' });

  const submit = useCallback(
    async (input: I) => {
      const text = JSON.stringify(input);
      if (tried.current.input !== text) tried.current = { input: text, key: newKey() };
      setBusy(true);
      setFailure(null);
      try {
        const answer = await send(input, { key: tried.current.key });
        tried.current = { input: '', key: '' };
        return answer;
      } catch (thrown) {
        const caught = asFailure(thrown);
        setFailure(caught);
        toast(caught.words);
        return null;
      } finally {
        setBusy(false);
      }
    },
    [send],
  );
  return { busy, failure, submit };
}
