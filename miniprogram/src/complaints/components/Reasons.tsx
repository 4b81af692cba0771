/** The facts that made the level, the gravest first. */
import type { ReasonView } from '@jiashu/shared/complaints/schema';
import { Facts } from '../../ui';

export const Reasons = ({ reasons }: { reasons: readonly ReasonView[] }) => (
  <Facts facts={reasons.map(({ levelName, text }) => ({ name: levelName, value: text }))} />
);
