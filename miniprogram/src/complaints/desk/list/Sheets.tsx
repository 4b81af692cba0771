/** What a step still needs: a person, a level, a reason. */
import type { DeskComplaint } from '@jiashu/shared/complaints/schema';
import type { Loaded } from '../../../api';
import { Correction } from './Correction';
import { LevelSheet } from './LevelSheet';
import { NameSomebody } from './NameSomebody';
import { WithReason } from './WithReason';

export type Asking = 'accept' | 'assign' | 'close' | 'level' | 'correct';

export interface SheetProps {
  complaint: DeskComplaint;
  loaded: Loaded<DeskComplaint>;
  onDone: () => void;
  onClose: () => void;
}

export function Sheets({ asking, ...props }: SheetProps & { asking: Asking }) {
  if (asking === 'level') return <LevelSheet {...props} />;
  if (asking === 'correct') return <Correction {...props} />;
  if (asking === 'close') return <WithReason {...props} />;
  return <NameSomebody as={asking} {...props} />;
}
