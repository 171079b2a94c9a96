import { type ReactNode, useId } from 'react';

export type Choosable<Value extends string> = { value: Value; text: string; note?: string; sign?: ReactNode };

type ChoiceProps<Value extends string> = {
  label: string;
  /** `cards` have room for a note; `pills` stand in a row. */
  look: 'cards' | 'pills';
  value: Value;
  options: readonly Choosable<Value>[];
  onChange: (value: Value) => void;
};

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({ label, look, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={`choice ${look}`}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.sign}
          <span className="text">{option.text}</span>
          {option.note && <span className="note">{option.note}</span>}
        </label>
      ))}
    </fieldset>
  );
}
