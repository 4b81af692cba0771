/** The workbench's first page: what is due now in everything this person has to do with. */
import type { Me } from '@jiashu/shared/accounts/schema';
import { useMe } from '../../../accounts';
import { Empty } from '../../../ui';
import { Queue } from '../../../ui/desk';
import { DeskScreen } from '../../DeskScreen';
import { type DeskPlace, railFor } from '../../rail';
import { Bindings, Complaints, Drafts, Questions, Repairs } from './groups';
import { useHeadline } from './useHeadline';

export default function DeskHomePage() {
  const me = useMe();
  return (
    <DeskScreen at="home" title="工作台">
      {me.data && <Today posts={me.data.posts} />}
    </DeskScreen>
  );
}

function Today({ posts }: { posts: Me['posts'] }) {
  const places = new Set(railFor(posts).flatMap(({ items }) => items.map(({ key }) => key)));
  const sees = (place: DeskPlace) => places.has(place);
  const headline = useHeadline(sees('repairs'), sees('complaints'));
  return (
    <Queue title={headline.title} above={headline.above}>
      {sees('complaints') && <Complaints />}
      {sees('repairs') && <Repairs />}
      {sees('questions') && <Questions />}
      {sees('bindings') && <Bindings />}
      {sees('letters') && <Drafts />}
      {headline.nothing && (
        <Empty title="手上都办完了" icon="check">
          新的报修、投诉一来，就会排在这里，先到期的在前。
        </Empty>
      )}
    </Queue>
  );
}
