/** One word fills space, part and symptom: what it may be, and how long that is warranted. */
import { type SymptomHit, searchSymptoms } from '@jiashu/shared/repairs/search';
import { View } from '@tarojs/components';
import { List, ListRow } from '../../../ui';

interface Props {
  text: string;
  onChoose: (hit: SymptomHit) => void;
}

export function SymptomSearch({ text, onChoose }: Props) {
  const hits = searchSymptoms(text);
  return (
    <View className="gap-2">
      {hits.length > 0 && (
        <List openTop>
          {hits.map((hit) => (
            <ListRow
              key={`${hit.part} ${hit.symptom}`}
              className="repair-hit"
              title={hit.label}
              note={hit.where}
              side={<View className="small">{hit.length}</View>}
              label={`${hit.label}，${hit.where}`}
              onTap={() => onChoose(hit)}
            />
          ))}
        </List>
      )}
      <View className="small gap-3">
        {hits.length > 0
          ? '右边是保修年限。都不像？清空后按房间选，或选“说不清”，工程师来判断。'
          : '没找到这个说法。清空后按房间选，或选“说不清”，工程师来判断。'}
      </View>
    </View>
  );
}
