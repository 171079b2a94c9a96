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

export type Option = { value: string; text: string };

type SelectProps = {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
};

export function SelectField({ label, value, options, onChange }: SelectProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} value={value} onChange={({ target }) => onChange(target.value)}>
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
