/** Which home this page is about, and the way to another of one's homes. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Link, List, ListRow, Sheet } from '../../ui';
import { chooseHome, type Homes } from '../useHomes';

export function HomeSwitch({ homes: { homes, home } }: { homes: Homes }) {
  const [open, setOpen] = useState(false);
  if (!home) return null;
  const choose = (id: string) => {
    chooseHome(id);
    setOpen(false);
  };
  return (
    <View className="row wrap">
      <View className="strong">
        {home.projectName} · {home.label}
      </View>
      {homes.length > 1 && <Link onTap={() => setOpen(true)}>换一套</Link>}
      <Sheet open={open} title="看哪一套" onClose={() => setOpen(false)}>
        <List>
          {homes.map(({ id, projectName, label, journey }) => (
            <ListRow
              key={id}
              title={`${projectName} · ${label}`}
              note={journey.news}
              side={id === home.id ? '现在这套' : undefined}
              onTap={() => choose(id)}
            />
          ))}
        </List>
      </Sheet>
    </View>
  );
}
