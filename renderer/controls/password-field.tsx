import { Eye, EyeOff } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { useWorkplace } from "../workplace.tsx";
import { IconButton } from "./button.tsx";

/** A line for a secret: covered as it is typed, and shown where its button has been switched on; `help` stands under it. */
export function PasswordField({
  label,
  value,
  onChange,
  help,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help: ReactNode;
}) {
  const { strings } = useWorkplace();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      className="field"
      type={isShown ? "text" : "password"}
      value={value}
      onChange={onChange}
      // A browser is not to offer the password of a website, nor to keep this one.
      autoComplete="new-password"
      spellCheck="false"
    >
      <Label className="field-label">{label}</Label>
      <div className="field-body">
        <div className="secret">
          <Input className="input" />
          <IconButton label={strings.common.showSecret} aria-pressed={isShown} onPress={() => setShown(!isShown)}>
            <Icon size={16} aria-hidden />
          </IconButton>
        </div>
        <div className="field-help">{help}</div>
      </div>
    </TextField>
  );
}
