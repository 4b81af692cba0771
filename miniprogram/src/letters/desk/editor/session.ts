/** One sitting at a letter: its form, what the server has of it, and what somebody else saved meanwhile. No React. */
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { asFailure, type Failure } from '../../../api';
import { lettersApi } from '../../api';
import { createAutosave, type SaveOutcome, type SaveStatus } from './autosave';
import { draftOf, emptyForm, formOf, type LetterForm } from './form';
import { dropForm, keepForm, keptForm } from './keptForm';

export interface Sitting {
  readonly form: LetterForm;
  /** The letter as the server has it; null before the first save. */
  readonly saved: DeskLetter | null;
  readonly status: SaveStatus;
  readonly failure: Failure | null;
  /** Somebody else's save that ours would have overwritten. */
  readonly theirs: DeskLetter | null;
}

type Set = (part: Partial<Sitting>) => void;

/** `notify` hears of every change. */
export function openSession(letter: DeskLetter | null, notify: (sitting: Sitting) => void) {
  let now = startOf(letter);
  const set: Set = (part) => {
    now = { ...now, ...part };
    notify(now);
  };
  const begin = beginOnce();
  const autosave = createAutosave<LetterForm>({
    onStatus: (status) => set({ status }),
    save: (sent) => save(sent, () => now, set, begin),
  });
  const replace = (answer: DeskLetter) => {
    dropForm(answer.id);
    set({ form: formOf(answer), saved: answer, theirs: null, failure: null, status: 'saved' });
  };
  return {
    now: () => now,
    change(part: Partial<LetterForm>) {
      const form = { ...now.form, ...part };
      keepForm(now.saved?.id ?? null, { form, version: now.saved?.version ?? null });
      set({ form });
      autosave.change(form);
    },
    /** Shows what a command answered. */
    replace,
    /** Goes on with theirs; mine becomes a letter of its own when it is to be kept. Throws `Failure`. */
    async takeTheirs(mine: 'keep' | 'drop') {
      const { theirs, form } = now;
      if (!theirs) return;
      if (mine === 'keep') await keepAsCopy(form, theirs.id);
      replace(theirs);
    },
    /** Saves what is unsaved; the letter when all is saved. */
    settle: async () => ((await autosave.flush()) ? now.saved : null),
    close: () => void autosave.flush(),
  };
}

/** What was left on this device goes first; if somebody has saved since, he is shown. */
function startOf(letter: DeskLetter | null): Sitting {
  const kept = keptForm(letter?.id ?? null);
  const form = kept?.form ?? (letter ? formOf(letter) : emptyForm(new Date()));
  const theirs = kept && letter && kept.version !== letter.version ? letter : null;
  return { form, saved: letter, theirs, status: kept ? 'kept' : 'saved', failure: null };
}

async function save(sent: LetterForm, now: () => Sitting, set: Set, begin: Begin): Promise<SaveOutcome> {
  if (sent.projectId === '' || now().theirs) return 'stuck';
  set({ failure: null });
  try {
    const { saved } = now();
    const answer = saved ? await revise(saved, sent) : await begin(sent);
    keepWhatIsNewer(saved?.id ?? null, answer, sent, now().form);
    set({ saved: answer });
    return 'saved';
  } catch (thrown) {
    return refuse(asFailure(thrown), now().saved, set);
  }
}

const revise = (saved: DeskLetter, form: LetterForm): Promise<DeskLetter> =>
  lettersApi.revise({ letterId: saved.id, version: saved.version, ...draftOf(form) });

type Begin = (form: LetterForm) => Promise<DeskLetter>;

/** The first save. Sent again after a lost answer it is the same request, so there is one letter; then what is newer. */
function beginOnce(): Begin {
  let first: { readonly form: LetterForm; readonly key: string } | null = null;
  return async (form) => {
    first ??= { form, key: `new-letter-${Date.now()}-${Math.random().toString(36).slice(2, 10)}` };
    const { form: sent, key } = first;
    try {
      const letter = await lettersApi.write({ projectId: sent.projectId, ...draftOf(sent) }, { key });
      return sent === form ? letter : await revise(letter, form);
    } catch (thrown) {
      if (!asFailure(thrown).offline) first = null;
      throw thrown;
    }
  };
}

/** What was written while the save ran stays on this device, now on top of the answer's version. */
function keepWhatIsNewer(keptAs: string | null, answer: DeskLetter, sent: LetterForm, form: LetterForm): void {
  dropForm(keptAs);
  if (form !== sent) keepForm(answer.id, { form, version: answer.version });
}

async function refuse(failure: Failure, saved: DeskLetter | null, set: Set): Promise<SaveOutcome> {
  if (failure.offline) return 'offline';
  set({ failure });
  if (failure.code === 'conflict' && saved) {
    const theirs = await lettersApi.deskShow({ letterId: saved.id }).catch(() => null);
    set({ theirs });
  }
  return 'stuck';
}

const keepAsCopy = (form: LetterForm, copyOf: string) => {
  const title = `${form.title.slice(0, 52)}（我的一稿）`;
  return lettersApi.write({ projectId: form.projectId, copyOf, ...draftOf({ ...form, title }) });
};
