import { useSay } from '../words/language.tsx';
import { namesOf } from '../words/names.ts';
import { SelectField, TextField } from './field.tsx';
import { isColor, type StyleChoice } from './style-choice.ts';

type StyleProps = {
  value: StyleChoice;
  /** What it is where nothing is asked for. */
  none: string;
  onChange: (part: Partial<StyleChoice>) => void;
};

/** How words are set, where they stand, and the colour that marks what counts. */
export function StyleFields({ value, none, onChange }: StyleProps) {
  const say = useSay();
  return (
    <>
      <SelectField
        label={say('make.style')}
        value={value.style}
        options={[
          { value: '', text: none },
          ...namesOf('style').map((name) => ({ value: name, text: say(`style.${name}`) })),
        ]}
        onChange={(style) => onChange({ style })}
      />
      <SelectField
        label={say('make.position')}
        value={value.position}
        options={[
          { value: '', text: none },
          ...namesOf('position').map((name) => ({ value: name, text: say(`position.${name}`) })),
        ]}
        onChange={(position) => onChange({ position })}
      />
      <TextField
        label={say('make.accent')}
        hint={value.accent === '' || isColor(value.accent) ? undefined : say('make.accent.wrong')}
        value={value.accent}
        onChange={(accent) => onChange({ accent })}
        placeholder="#0a7d5c"
        maxLength={7}
      />
    </>
  );
}
