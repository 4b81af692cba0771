/** A complaint as a row of what is known of a customer. */
import { isOpen } from '@jiashu/shared/complaints/states';
import { COMPLAINT_STATES } from '@jiashu/shared/complaints/vocabulary';
import type { Case } from '../customers';
import type { Complaint } from './schema';

export const asCase = (complaint: Complaint): Case => ({
  kind: 'complaint',
  id: complaint._id,
  number: complaint.number,
  title: complaint.title,
  state: COMPLAINT_STATES[complaint.state],
  open: isOpen(complaint.state),
  filedAt: complaint.filedAt.toISOString(),
  projectId: complaint.projectId,
});
