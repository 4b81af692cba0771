/** What another tab of the same browser does to the storage both share; in WeChat there is only one. */
const weapp = process.env.TARO_ENV === 'weapp';

/** Calls `tell` when another tab writes or removes the key. */
export function onOtherTab(key: string, tell: () => void): void {
  if (weapp || typeof window === 'undefined') return;
  window.addEventListener('storage', (event) => {
    // A null key: everything was removed.
    if (event.key === key || event.key === null) tell();
  });
}
