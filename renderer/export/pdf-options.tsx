import type { Reader } from "../../core/audience.ts";
import { pdfUses } from "../../core/tree.ts";
import { PasswordField } from "../controls/password-field.tsx";
import { Tick } from "../controls/tick.tsx";
import { useWorkplace } from "../workplace.tsx";
import type { AskedOptions } from "./asked-options.ts";

/** What may be asked of a PDF; what cannot be says why. `others`: other formats are exported too, which have none of it. */
export function PdfOptions({
  options,
  reader,
  others,
  onChange,
}: {
  options: AskedOptions;
  reader: Reader | undefined;
  others: boolean;
  onChange: (options: AskedOptions) => void;
}) {
  const words = useWorkplace().strings.export;
  const archive = options.archive === true;
  const { forbidden = [] } = options;
  return (
    <>
      <div className="field">
        <span className="field-label">{words.pdfOptions}</span>
        <div className="field-body">
          <div className="ticks">
            <Tick isSelected={archive} onChange={(on) => onChange({ ...options, archive: on })}>
              {words.archive}
            </Tick>
            <Tick
              isSelected={options.originals === true && reader === undefined}
              isDisabled={reader !== undefined}
              onChange={(on) => onChange({ ...options, originals: on })}
            >
              {words.originals}
            </Tick>
          </div>
          {reader !== undefined && <p className="field-help">{words.originalsInside}</p>}
          {others && <p className="field-help">{words.pdfOnly}</p>}
        </div>
      </div>
      {archive ? (
        <div className="field">
          <span className="field-label">{words.password}</span>
          <div className="field-body">
            <p className="field-help">{words.archiveOpen}</p>
          </div>
        </div>
      ) : (
        <>
          <PasswordField
            label={words.password}
            value={options.password ?? ""}
            onChange={(password) => onChange({ ...options, password: password.slice(0, 127) })}
            help={words.passwordHelp}
          />
          <div className="field">
            <span className="field-label" id="pdf-uses">
              {words.allowed}
            </span>
            <div className="field-body" role="group" aria-labelledby="pdf-uses">
              <div className="ticks">
                {pdfUses.map((use) => (
                  <Tick
                    key={use}
                    isSelected={!forbidden.includes(use)}
                    onChange={(on) =>
                      onChange({
                        ...options,
                        forbidden: pdfUses.filter((one) => (one === use ? !on : forbidden.includes(one))),
                      })
                    }
                  >
                    {words.uses[use]}
                  </Tick>
                ))}
              </div>
              <p className="field-help">{words.allowedHelp}</p>
            </div>
          </div>
        </>
      )}
    </>
  );
}
