/** Sends a letter out now. */
import { useSubmit } from '../../../../api';
import { toast } from '../../../../ui';
import { lettersApi } from '../../../api';
import { StepForm, type StepProps } from './StepForm';

export function Publish(props: StepProps) {
  const { letter } = props;
  const { busy, failure, submit } = useSubmit(lettersApi.publish);
  const run = async () => {
    const next = await submit({ letterId: letter.id, version: letter.version });
    if (next?.state === 'inReview') toast('内容检查有疑问，先请客关再看一眼');
    return next;
  };
  return (
    <StepForm {...props} {...{ busy, failure, run }} title="现在就寄出去？" action="寄给业主">
      {letter.addressee}，{letter.homes} 户都会收到消息。寄出以后不能悄悄改，错了只能更正。
    </StepForm>
  );
}
