/** Whether who signs in agrees to the privacy policy in force: asked before a number is sent, never ticked for him. */
import { privacy } from '@jiashu/shared/privacy/contract';
import { useState } from 'react';
import { client } from '../api';

const channel = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'web';
const api = client(privacy);

export function useAgreement() {
  const [agreed, setAgreed] = useState(false);
  const [missed, setMissed] = useState(false);
  return {
    agreed,
    /** He tried to sign in without it. */
    missed,
    agree(yes: boolean) {
      setAgreed(yes);
      setMissed(false);
    },
    /** False, and `missed` from now on, as long as he has not agreed. */
    admit() {
      setMissed(!agreed);
      return agreed;
    },
    /** Keeps it with the account once he is signed in. */
    async record() {
      if (agreed) await keep().catch(() => {});
    },
  };
}

/** What fails here is missing in 同意与收回, where he can still say it. */
async function keep(): Promise<void> {
  const { consents } = await api.consents({});
  const isKnown = consents.some(({ purpose, given }) => purpose === 'policy' && given);
  if (!isKnown) await api.setConsent({ purpose: 'policy', given: true, channel });
}
