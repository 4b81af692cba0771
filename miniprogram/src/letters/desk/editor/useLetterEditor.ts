/** A letter being written: its form, saved by itself; what to do when somebody else has saved it meanwhile. */
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { asFailure, type Failure } from '../../../api';
import { lettersApi } from '../../api';
import { createAutosave, type SaveOutcome, type SaveStatus } from './autosave';
import { draftOf, emptyForm, formOf, type LetterForm } from './form';
import { dropForm, keepForm, keptForm } from './keptForm';

export interface LetterEditor {
  readonly form: LetterForm;
  change(part: Partial<LetterForm>): void;
  /** The letter as the server has it; null before the first save. */
  readonly saved: DeskLetter | null;
  readonly status: SaveStatus;
  readonly failure: Failure | null;
  /** Somebody else's save that ours would have overwritten. */
  readonly theirs: DeskLetter | null;
  /** Goes on with theirs; mine becomes a letter of its own when it is to be kept. Gives the copy. */
  takeTheirs(mine: 'keep' | 'drop'): Promise<void>;
  /** Saves what is unsaved; the letter when all is saved. */
  settle(): Promise<DeskLetter | null>;
  /** Shows what a command answered. */
  replace(letter: DeskLetter): void;
}

export function useLetterEditor(letter: DeskLetter | null): LetterEditor {
  const kept = useMemo(() => keptForm(letter?.id ?? null), [letter?.id]);
  const [form, setForm] = useState<LetterForm>(() => kept?.form ?? (letter ? formOf(letter) : emptyForm(new Date())));
  const [saved, setSaved] = useState(letter);
  const [theirs, setTheirs] = useState<DeskLetter | null>(
    kept && letter && kept.version !== letter.version ? letter : null,
  );
  const [status, setStatus] = useState<SaveStatus>(kept ? 'kept' : 'saved');
  const [failure, setFailure] = useState<Failure | null>(null);
  const current = useRef({ form, saved, theirs });
  current.current.form = form;

  const accept = useCallback((answer: DeskLetter, sent: LetterForm) => {
    const { saved: before, form: now } = current.current;
    if (now === sent) dropForm(before?.id ?? null);
    else keepForm(answer.id, { form: now, version: answer.version });
    if (!before) dropForm(null);
    current.current.saved = answer;
    setSaved(answer);
  }, []);

  const refuse = useCallback(async (caught: Failure): Promise<SaveOutcome> => {
    if (caught.offline) return 'offline';
    setFailure(caught);
    const letterId = current.current.saved?.id;
    if (caught.code === 'conflict' && letterId) {
      const newer = await lettersApi.deskShow({ letterId }).catch(() => null);
      current.current.theirs = newer;
      setTheirs(newer);
    }
    return 'stuck';
  }, []);

  const autosave = useMemo(
    () =>
      createAutosave<LetterForm>({
        onStatus: setStatus,
        async save(sent) {
          if (sent.projectId === '' || current.current.theirs) return 'stuck';
          setFailure(null);
          try {
            accept(await send(current.current.saved, sent), sent);
            return 'saved';
          } catch (thrown) {
            return refuse(asFailure(thrown));
          }
        },
      }),
    [accept, refuse],
  );
  useEffect(() => () => void autosave.flush(), [autosave]);

  const change = useCallback(
    (part: Partial<LetterForm>) => {
      const next = { ...current.current.form, ...part };
      const before = current.current.saved;
      current.current.form = next;
      setForm(next);
      keepForm(before?.id ?? null, { form: next, version: before?.version ?? null });
      autosave.change(next);
    },
    [autosave],
  );

  const replace = useCallback((answer: DeskLetter) => {
    dropForm(answer.id);
    current.current = { form: formOf(answer), saved: answer, theirs: null };
    setSaved(answer);
    setForm(current.current.form);
    setTheirs(null);
    setFailure(null);
    setStatus('saved');
  }, []);

  return {
    ...{ form, change, saved, status, failure, theirs, replace },
    async takeTheirs(mine) {
      const newer = current.current.theirs;
      if (!newer) return;
      if (mine === 'keep') await keepAsCopy(current.current.form, newer.id);
      replace(newer);
    },
    settle: async () => ((await autosave.flush()) ? current.current.saved : null),
  };
}

const send = (saved: DeskLetter | null, form: LetterForm): Promise<DeskLetter> =>
  saved
    ? lettersApi.revise({ letterId: saved.id, version: saved.version, ...draftOf(form) })
    : lettersApi.write({ projectId: form.projectId, ...draftOf(form) }, { key: createKeyOf(form) });

/** The same for the same new letter, so that a first save whose answer was lost is not a second letter. */
const createKeyOf = ({ blocks }: LetterForm): string => `new-letter-${blocks[0]?.key ?? ''}`.padEnd(20, '-');

/** Throws `Failure`. */
const keepAsCopy = (form: LetterForm, copyOf: string) =>
  lettersApi.write({
    projectId: form.projectId,
    copyOf,
    ...draftOf({ ...form, title: `${form.title.slice(0, 52)}（我的一稿）` }),
  });
