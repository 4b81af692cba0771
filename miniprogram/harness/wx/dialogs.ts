/** Toasts, modals and action sheets: remembered, and answered when the test says how. */
import type { Journal } from '../journal.js';
import { ApiFailure, type Options } from './callbackApi.js';

interface Dialog {
  options: Options;
  resolve(result: unknown): void;
  reject(error: ApiFailure): void;
}

/** Each answers the dialog on screen and returns its words, or `undefined` while there is none of the kind. */
export interface Dialogs {
  answerModal(answer: 'confirm' | 'cancel', content?: string): string | undefined;
  /** `item` are the words of one line of the sheet; throws when it has no such line. `null` closes it. */
  answerSheet(item: string | null): string | undefined;
  /** Words of the dialog on screen, if any. */
  onScreen(): string | undefined;
}

export function createDialogs(journal: Journal) {
  let modal: Dialog | undefined;
  let sheet: Dialog | undefined;
  const items = ({ options }: Dialog) => (options.itemList as string[] | undefined) ?? [];
  const wordsOf = ({ options }: Dialog) => [options.title, options.content].filter(Boolean).join('\n');
  const wait = (keep: (dialog: Dialog) => void) => (options: Options) =>
    new Promise((resolve, reject) => keep({ options, resolve, reject }));
  const dialogs: Dialogs = {
    onScreen: () => (modal ? wordsOf(modal) : sheet && items(sheet).join('\n')),
    answerModal(answer, content = '') {
      if (!modal) return undefined;
      const answered = modal;
      modal = undefined;
      answered.resolve({ confirm: answer === 'confirm', cancel: answer === 'cancel', content });
      return wordsOf(answered);
    },
    answerSheet(item) {
      if (!sheet) return undefined;
      const tapIndex = items(sheet).indexOf(item ?? '');
      if (item !== null && tapIndex < 0) throw new Error(`the sheet has no "${item}", only ${items(sheet).join(', ')}`);
      const answered = sheet;
      sheet = undefined;
      if (item === null) answered.reject(new ApiFailure('cancel'));
      else answered.resolve({ tapIndex });
      return items(answered).join('\n');
    },
  };
  const apis = {
    showToast: ({ title }: Options) => void journal.toasts.push(String(title)),
    showModal: wait((dialog) => {
      modal = dialog;
    }),
    showActionSheet: wait((dialog) => {
      sheet = dialog;
    }),
  };
  return { dialogs, apis };
}
