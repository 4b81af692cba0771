/** What other capabilities may use of complaints. */
export { ComplaintRow } from './components/ComplaintRow';
export { openComplaint, openFiling, openMyComplaints } from './openComplaint';
export { useOpenComplaints } from './useComplaints';
