/** Space → part → symptom by chips; each answer opens the next question. */
import { PARTS, type PartId, partsOf, SPACES, type SpaceId, spaceIds, symptomsOf } from '@jiashu/shared/repairs/places';
import { View } from '@tarojs/components';
import { Choices, Field } from '../../../ui';
import type { RepairForm } from './form';

interface Props {
  form: RepairForm;
  change: (part: Partial<RepairForm>) => void;
}

const spaces = spaceIds.map((value) => ({ value, label: SPACES[value].label }));
const parts = (space: SpaceId) => partsOf(space).map((value) => ({ value, label: PARTS[value].label }));
const symptoms = (part: PartId) => Object.entries(symptomsOf(part)).map(([value, { label }]) => ({ value, label }));

/** A part with one symptom only needs no third question. */
const onlySymptom = (part: PartId): string | null => {
  const [first, ...others] = Object.keys(symptomsOf(part));
  return others.length === 0 && first ? first : null;
};

export function PlacePicker({ form: { space, part, symptom }, change }: Props) {
  const toSpace = (next: SpaceId) => {
    const kept = part && partsOf(next).includes(part);
    change(kept ? { space: next } : { space: next, part: null, symptom: null });
  };
  return (
    <View>
      <Field label="在哪个空间">
        <Choices label="在哪个空间" options={spaces} value={space} onChange={toSpace} />
      </Field>
      {space && (
        <Field label={`${SPACES[space].label}的哪个部位`}>
          <Choices
            label="哪个部位"
            options={parts(space)}
            value={part}
            onChange={(next) => change({ part: next, symptom: onlySymptom(next) })}
          />
        </Field>
      )}
      {part && !onlySymptom(part) && (
        <Field label={`${PARTS[part].label}怎么了`}>
          <Choices
            label="怎么了"
            columns={2}
            options={symptoms(part)}
            value={symptom}
            onChange={(next) => change({ symptom: next })}
          />
        </Field>
      )}
    </View>
  );
}
