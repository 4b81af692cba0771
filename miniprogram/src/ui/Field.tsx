/** A question with its answer's place: what is asked, what helps, what is wrong. The input inside takes its name from it. */
import { View } from '@tarojs/components';
import { createContext, type ReactNode, useContext } from 'react';
import { aria } from './aria';

interface FieldNames {
  label?: string | undefined;
  bad: boolean;
}

const Names = createContext<FieldNames>({ bad: false });

/** The name and the state an input inherits from the Field around it. */
export function useField(): FieldNames {
  return useContext(Names);
}

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: string | undefined;
  children: ReactNode;
}

export function Field({ label, hint, error, children }: FieldProps) {
  return (
    <Names.Provider value={{ label: error ? `${label}，${error}` : label, bad: Boolean(error) }}>
      <View className="ask">{label}</View>
      {children}
      {error ? (
        <View className="field-error" {...aria({ role: 'alert' })}>
          {error}
        </View>
      ) : (
        hint && <View className="field-hint">{hint}</View>
      )}
    </Names.Provider>
  );
}
