/** Submitting something the server asks a fresh code for: the code is asked for in between, and then it goes on by itself. */
import { type ReactNode, useCallback, useState } from 'react';
import { asFailure, useSubmit } from '../api';
import { StepUp } from './components/StepUp';

interface Sensitive<I, O> extends ReturnType<typeof useSubmit<I, O>> {
  /** Drawn once by the page: the sheet that asks for the code. */
  readonly proof: ReactNode;
}

type End = (proved: boolean) => void;

export function useSensitive<I, O>(send: (input: I, sending: { key: string }) => Promise<O>): Sensitive<I, O> {
  const [asking, setAsking] = useState<End | null>(null);
  const guarded = useCallback(
    async (input: I, sending: { key: string }) => {
      try {
        return await send(input, sending);
      } catch (thrown) {
        if (asFailure(thrown).code !== 'stepUp') throw thrown;
        const proved = await new Promise<boolean>((resolve) => setAsking(() => resolve));
        setAsking(null);
        if (!proved) throw thrown;
        return send(input, sending);
      }
    },
    [send],
  );
  return { ...useSubmit(guarded), proof: <StepUp open={asking !== null} onEnd={(proved) => asking?.(proved)} /> };
}
