/** What other capabilities may use of complaints. */
export { ComplaintRow } from './components/ComplaintRow';
export { openFiling, openMyComplaints } from './openComplaint';
export { queueWords as complaintQueueWords } from './queueWords';
export { useOpenComplaints } from './useComplaints';
export { useDeskComplaints, useDeskCounts as useComplaintCounts } from './useDeskComplaints';
