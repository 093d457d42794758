import { CircleQuestionMark } from "lucide-react";
import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { IconButton } from "../controls/button.tsx";
import { useWorkplace } from "../workplace.tsx";

/** What can be typed in the search field, each with an example; Escape closes it. */
export function SearchHelp() {
  const { strings } = useWorkplace();
  const { button, title, note, lines } = strings.library.searchHelp;
  return (
    <DialogTrigger>
      <IconButton label={button}>
        <CircleQuestionMark size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="search-help">
          <Heading slot="title">{title}</Heading>
          <dl>
            {Object.entries(lines).map(([name, { typed, finds }]) => (
              <div key={name}>
                <dt>
                  <kbd>{typed}</kbd>
                </dt>
                <dd>{finds}</dd>
              </div>
            ))}
          </dl>
          <p className="field-help">{note}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
