/** The sheet a step asks for words or an hour in: send back, schedule, publish, correct, withdraw. */
import { Publish } from './steps/Publish';
import { Schedule } from './steps/Schedule';
import type { StepProps } from './steps/StepForm';
import { Correct, SendBack, Withdraw } from './steps/words';

const STEPS = { sendBack: SendBack, schedule: Schedule, publish: Publish, correct: Correct, withdraw: Withdraw };
export type Asking = keyof typeof STEPS;

export function LetterSheet({ asking, ...props }: StepProps & { asking: Asking }) {
  const Step = STEPS[asking];
  return <Step {...props} />;
}
