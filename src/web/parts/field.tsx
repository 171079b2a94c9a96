import { type ReactNode, useId } from 'react';

type FieldProps = {
  label: string;
  hint?: string | undefined;
  children: (ids: { id: string; 'aria-describedby'?: string }) => ReactNode;
};

/** A control with its label, and a hint that is read with it. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(hint ? { id, 'aria-describedby': `${id}-hint` } : { id })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type TextProps = {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  lines?: number;
  placeholder?: string | undefined;
  type?: string;
  required?: boolean;
  maxLength?: number;
};

export function TextField({ label, hint, value, onChange, lines = 1, ...rest }: TextProps) {
  const change = ({ target }: { target: { value: string } }) => onChange(target.value);
  return (
    <Field label={label} hint={hint}>
      {(ids) =>
        lines > 1 ? (
          <textarea {...ids} rows={lines} value={value} onChange={change} {...rest} />
        ) : (
          <input {...ids} value={value} onChange={change} {...rest} />
        )
      }
    </Field>
  );
}

type Option<Value extends string> = { value: Value; text: string };

type SelectProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
};

export function SelectField<Value extends string>({ label, value, options, onChange }: SelectProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} value={value} onChange={({ target }) => choose(target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
