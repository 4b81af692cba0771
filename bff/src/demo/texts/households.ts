/** Whom owners of the demo company have asked into their homes. */
import type { InvitedKind } from '@jiashu/shared/homes/vocabulary';
import type { When } from '../moments';

export interface InvitationText {
  readonly who: string;
  readonly project: string;
  readonly kind: InvitedKind;
  readonly name: string;
  readonly asked: When;
  /** Who took it when; nobody yet where it is missing. */
  readonly taken?: readonly [When, by: string];
}

export const INVITATIONS: readonly InvitationText[] = [
  {
    who: '江亦舟',
    project: '桐荫里',
    kind: 'family',
    name: '郑一诺',
    asked: '-20 19:20',
    taken: ['-20 19:42', '郑一诺'],
  },
  { who: '温予安', project: '桐荫里', kind: 'family', name: '妈妈', asked: '-1 20:35' },
];
