/** A viewing whose session starts within the hour, as tests need it: it can still be booked, and its gate is open. */
import { PROJECT } from '../../testing/company';
import { NOW } from '../../testing/house';

const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000).toISOString();

export const viewingDraft = (capacity = 4) => ({
  ...{ projectId: PROJECT, buildingIds: [], kind: 'viewing' as const },
  ...{ title: '看样板段：一半是毛坯', place: '展示中心', programme: [], rules: [], perHome: 3 },
  bookingClosesAt: inHours(0.5),
  sessions: [{ startsAt: inHours(0.5), endsAt: inHours(2), capacity, note: '上午' }],
});
