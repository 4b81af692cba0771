/** What asks for a rating, and who hears of a low one. */
import { RATING_KINDS, type RatingKind, SCORES } from '@jiashu/shared/ratings/vocabulary';
import { derivedId, type Fact, type History } from '../history';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import { isDuplicateKey } from '../infra/mongo';
import { RECOVERING } from './policy';
import type { Rating } from './store';
import type { RatingWorld } from './world';

/** Facts after which somebody is asked, and what he rates. Their data says who, whose home, and what it was. */
const ASKING: Readonly<Record<string, RatingKind>> = {
  'repairs.closed': 'repair',
  'complaints.closed': 'complaint',
  'events.attended': 'event',
};

const EXPIRE = 'ratings.expire';
const DAY_MS = 86_400_000;

export function reactToDeeds(world: RatingWorld, history: History): void {
  for (const [type, kind] of Object.entries(ASKING))
    history.facts.on(type, (fact) => ask(world, fact.data.kind === 'viewing' ? 'viewing' : kind, fact));
  // Who reopens has said enough: he isn't asked how he liked the closing.
  history.facts.on('complaints.reopened', ({ subject, at }) => world.store.endFor('complaint', subject.id, at));
  history.facts.on('ratings.asked', (fact) => tellAsked(world, fact));
  history.facts.on('ratings.rated', (fact) => tellLow(world, fact));
  history.facts.on('ratings.explained', (fact) => tellLow(world, fact));
}

export function expireInTime({ store }: RatingWorld, jobs: Jobs, clock: Clock): void {
  jobs.define(EXPIRE, () => store.expire(clock.now()));
  jobs.every(EXPIRE, '1 hour');
}

async function ask(world: RatingWorld, kind: RatingKind, cause: Fact): Promise<void> {
  const rating = invitationFrom(cause, kind, world.policy.expiresAfterDays);
  const asked: Fact = {
    ...cause,
    id: derivedId('rating asked', cause.id),
    type: 'ratings.asked',
    subject: { kind: 'rating', id: rating._id },
    by: null,
    data: {},
  };
  const { personId, subjectId } = rating;
  if ((await world.consents.willing([personId], 'ratings')).length === 0) return;
  await world.store.expire(cause.at, { personId, kind, subjectId });
  try {
    await world.records.create(rating, asked);
  } catch (error) {
    // He is being asked about this already.
    if (!isDuplicateKey(error)) throw error;
  }
}

const invitationFrom = ({ id, subject, at, projectId, data }: Fact, kind: RatingKind, days: number): Rating => ({
  _id: derivedId('rating', id),
  kind,
  subjectId: subject.id,
  projectId: projectId!,
  homeId: String(data.homeId),
  personId: String(data.personId),
  title: String(data.title),
  doneAt: at,
  state: 'open',
  expiresAt: new Date(at.getTime() + days * DAY_MS),
  score: null,
  reasons: [],
  words: '',
  ratedAt: null,
  explainedAt: null,
});

async function tellAsked({ store, inbox, policy }: RatingWorld, { id, subject, at }: Fact): Promise<void> {
  const rating = await store.rating(subject.id);
  if (!rating) return;
  const { personId, homeId, title } = rating;
  await inbox.tell([personId], id, at, {
    title: `「${title}」，您满意吗`,
    text: `点一下就算数，${policy.expiresAfterDays} 天内有效。`,
    link: { kind: 'rating', id: subject.id, homeId },
  });
}

async function tellLow(world: RatingWorld, { id, subject, at }: Fact): Promise<void> {
  const rating = await world.store.rating(subject.id);
  if (!rating?.score || rating.score > world.policy.lowUpTo) return;
  const { regionId } = await world.projects.get(rating.projectId);
  const people = await world.persons.staffOf({ id: rating.projectId, regionId }, RECOVERING);
  await world.inbox.tell(
    people.map(({ personId }) => personId),
    id,
    at,
    {
      title: `${RATING_KINDS[rating.kind]}评了 ${rating.score} 分，${SCORES[rating.score]}`,
      text: [rating.title, ...rating.reasons, rating.words].filter(Boolean).join('，'),
      link: { kind: 'rating', id: subject.id },
    },
  );
}
