/** Looks homes up in the ledger by their label and takes one. */
import { View } from '@tarojs/components';
import { OptionCard, Resource, SearchInput, SkeletonList } from '../../../ui';
import { useHomesLabelled } from '../../useDeskBindings';

interface Props {
  bindingId: string;
  text: string;
  homeId: string;
  onText: (text: string) => void;
  onHome: (homeId: string) => void;
}

/** The server gives no more: then the label wants to be longer. */
const MOST = 20;

export function HomeLookUp({ bindingId, text, homeId, onText, onHome }: Props) {
  const found = useHomesLabelled(bindingId, text);
  return (
    <View>
      <SearchInput value={text} onInput={onText} placeholder="房号从头写起：3 栋 2 单元 12" />
      {text.trim() !== '' && (
        <View className="gap-3">
          <Resource
            of={found}
            skeleton={<SkeletonList rows={3} />}
            isEmpty={({ homes }) => homes.length === 0}
            empty={<View className="small">台账里没有这样开头的房号。</View>}
          >
            {({ homes }) => (
              <View className="stack found-homes">
                {homes.map(({ id, label, members }) => (
                  <OptionCard
                    key={id}
                    title={label}
                    note={members > 0 ? `台账里已有 ${members} 位` : '台账里还没有人'}
                    chosen={id === homeId}
                    onTap={() => onHome(id)}
                  />
                ))}
                {homes.length === MOST && <View className="small">只列出前 {MOST} 套，请把房号写长一些。</View>}
              </View>
            )}
          </Resource>
        </View>
      )}
    </View>
  );
}
