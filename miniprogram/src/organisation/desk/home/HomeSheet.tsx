/** One home's dates and steward, to be put right; and the way to the people who belong to it. */
import type { Building, HomeRow } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { open } from '../../../platform/navigate';
import { Choices, Field, Form, Link, Sheet, TextInput, toast } from '../../../ui';
import { organisationApi } from '../../api';
import { useRoster } from '../../useOrganisation';

/** Opens the home's own page: who belongs to it, what happened. */
export const look = ({ id }: HomeRow): void => open('homes/desk/household', { home: id });

interface Props {
  projectId: string;
  home: HomeRow;
  onClose: () => void;
  onBuilding: (building: Building) => void;
}

const NOBODY = 'nobody';
const DAYS = [
  ['signedOn', '签约'],
  ['handoverPlannedOn', '约定交付'],
  ['handedOverOn', '实际交付'],
  ['movedInOn', '入住'],
] as const;

export function HomeSheet({ projectId, home, onClose, onBuilding }: Props) {
  const [value, set] = useState(() => valuesOf(home));
  const stewards = useStewards(projectId, home);
  const { busy, failure, submit } = useSubmit(organisationApi.editHome);
  const save = async () => {
    const { stewardId, handoverPlannedOn, signedOn, handedOverOn, movedInOn } = value;
    const days = { signedOn: signedOn || null, handedOverOn: handedOverOn || null, movedInOn: movedInOn || null };
    const steward = stewardId === NOBODY ? null : stewardId;
    const building = await submit({ homeId: home.id, handoverPlannedOn, ...days, stewardId: steward });
    if (!building) return;
    toast('改好了', 'check');
    onBuilding(building);
    onClose();
  };
  const changed = JSON.stringify(value) !== JSON.stringify(valuesOf(home));
  const ready = changed && value.handoverPlannedOn !== '';
  return (
    <Sheet open title={home.label} onClose={onClose}>
      <Link go tone="strong" onTap={() => look(home)}>
        {home.members > 0 ? `这一家的 ${home.members} 位，和经过` : '还没有人，看经过'}
      </Link>
      <Form action="保存" busy={busy} ready={ready} onSubmit={save}>
        <View className="org-pairs">
          {DAYS.map(([key, label]) => (
            <View key={key}>
              <Field label={label} error={failure?.at(key)}>
                <TextInput type="date" value={value[key]} onInput={(day) => set({ ...value, [key]: day })} />
              </Field>
            </View>
          ))}
        </View>
        <Field label="客户管家" error={failure?.at('stewardId')}>
          <Choices
            columns="flow"
            label="客户管家"
            options={stewards}
            value={value.stewardId}
            onChange={(stewardId) => set({ ...value, stewardId })}
          />
        </Field>
      </Form>
    </Sheet>
  );
}

const valuesOf = ({ signedOn, handoverPlannedOn, handedOverOn, movedInOn, stewardId }: HomeRow) => ({
  ...{ signedOn: signedOn ?? '', handoverPlannedOn, handedOverOn: handedOverOn ?? '', movedInOn: movedInOn ?? '' },
  stewardId: stewardId ?? NOBODY,
});

/** The project's stewards; who keeps the home now stays a choice even when he has left the post. */
function useStewards(projectId: string, { stewardId }: HomeRow) {
  const people = useRoster(projectId).data?.people ?? [];
  const stewards = people.filter(({ personId, titles }) => titles.includes('客户管家') || personId === stewardId);
  const gone = stewardId !== null && stewards.every(({ personId }) => personId !== stewardId);
  return [
    ...stewards.map(({ personId, name }) => ({ value: personId, label: name })),
    ...(gone ? [{ value: stewardId, label: '现在的管家', off: true }] : []),
    { value: NOBODY, label: '先不指定' },
  ];
}
