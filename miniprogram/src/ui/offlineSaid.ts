/** That there is no network is said once a page, above everything, however much on it is from before. */
import { createContext, useCallback, useContext, useEffect, useState } from 'react';

type Report = () => () => void;

/** Where a page hears of it; on the workbench, with its panes, each says so itself. */
export const OfflineReport = createContext<Report | null>(null);

/** Whether the page says it for what is `offline` now. */
export function useOfflineSaid(offline: boolean): boolean {
  const report = useContext(OfflineReport);
  useEffect(() => (offline && report ? report() : undefined), [offline, report]);
  return report !== null;
}

/** For the page: whether anything on it is offline, and how that is reported. */
export function useOfflineReports(): [boolean, Report] {
  const [count, setCount] = useState(0);
  const report = useCallback(() => {
    setCount((was) => was + 1);
    return () => setCount((was) => was - 1);
  }, []);
  return [count > 0, report];
}
