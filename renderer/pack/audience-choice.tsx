import { audiences, type Audience } from "../../core/pack.ts";
import { Choice } from "../controls/choice.tsx";
import { useWorkplace } from "../workplace.tsx";

/** The value of the list that stands for no audience. */
const none = "none" as const;
const choices = [none, ...audiences] as const;

/** For whom an entry is meant; undefined: for nobody outside. `number` is the entry's in its section. */
export function AudienceChoice({
  number,
  audience,
  onChange,
}: {
  number: number;
  audience: Audience | undefined;
  onChange: (audience: Audience | undefined) => void;
}) {
  const { strings } = useWorkplace();
  return (
    <Choice
      className="cell-choice"
      name={strings.section.audienceOf(number)}
      value={audience ?? none}
      options={choices.map((choice) => ({ value: choice, words: strings.section.audiences[choice] }))}
      onChange={(choice) => onChange(choice === none ? undefined : choice)}
    />
  );
}
