import { shapeOf } from '../../base/shape.ts';
import { Choice } from '../../parts/choice.tsx';
import { TextField } from '../../parts/field.tsx';
import { useSay } from '../../words/language.tsx';
import { namesOf } from '../../words/names.ts';
import { type DraftProps, KINDS, makesPhotos, takesBrief } from './draft.ts';
import { HookField } from './hook-field.tsx';
import { MoreChoices } from './more-choices.tsx';
import { Slides } from './slides.tsx';
import { Speaker } from './speaker.tsx';

export function MakeForm(props: DraftProps) {
  const { draft, onChange } = props;
  const say = useSay();
  return (
    <>
      <Choice
        label={say('make.kind')}
        look="cards"
        value={draft.kind}
        options={KINDS.map((value) => ({
          value,
          text: say(`kind.${value}`),
          note: say(`kind.${value}.text`),
        }))}
        onChange={(kind) => onChange({ kind, ...(!makesPhotos(kind) && { outputs: 'BOTH' }) })}
      />
      <HookField {...props} />
      {draft.kind === 'slideshow' && <Slides {...props} />}
      {takesBrief(draft.kind) && <Brief {...props} />}
      {draft.kind === 'ugc' && <Speaker {...props} />}
      <div className="row">
        {makesPhotos(draft.kind) && (
          <Choice
            label={say('make.outputs')}
            look="pills"
            value={draft.outputs}
            options={namesOf('outputs').map((value) => ({ value, text: say(`outputs.${value}`) }))}
            onChange={(outputs) => onChange({ outputs })}
          />
        )}
        <Choice
          label={say('make.ratio')}
          look="pills"
          value={draft.ratio}
          options={namesOf('ratio').map((value) => ({
            value,
            text: say(`ratio.${value}`),
            sign: <i className="shape" style={shapeOf(value)} />,
          }))}
          onChange={(ratio) => onChange({ ratio })}
        />
      </div>
      <MoreChoices {...props} />
    </>
  );
}

function Brief({ draft, onChange }: DraftProps) {
  const say = useSay();
  return (
    <>
      {(['topic', 'angle', 'cta'] as const).map((name) => (
        <TextField
          key={name}
          label={say(`make.${name}`)}
          value={draft[name]}
          maxLength={500}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </>
  );
}
