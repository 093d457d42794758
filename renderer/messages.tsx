import { Check, CircleAlert, X } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton, WordButton } from "./controls/button.tsx";
import { iconLook } from "./controls/icon-look.ts";
import type { Message } from "./state.ts";
import { useWindowState, useWorkplace } from "./workplace.tsx";

const stay = 8000;

/** What was done and what went wrong, at the foot of the window; a screen reader hears each once. */
export function Messages() {
  const state = useWindowState();
  return (
    <div className="messages" role="status" aria-live="polite">
      {state.messages.map((message) => (
        <Line key={message.id} message={message} />
      ))}
    </div>
  );
}

function Line({ message }: { message: Message }) {
  const { strings, dispatch } = useWorkplace();
  const [held, setHeld] = useState(false);
  const { id, lasting, offers } = message;
  useEffect(() => {
    if (lasting || held) return;
    const end = setTimeout(() => dispatch({ type: "unsay", id }), stay);
    return () => clearTimeout(end);
  }, [dispatch, id, lasting, held]);
  return (
    <div
      className={`message ${message.kind}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {message.kind === "done" ? <Check {...iconLook} /> : <CircleAlert {...iconLook} />}
      <span className="message-words">{message.text}</span>
      {offers.length > 0 && (
        <span className="message-offers">
          {offers.map(({ label, run, stays = false }) => (
            <WordButton
              key={label}
              look="link"
              onPress={() => {
                run();
                if (!stays) dispatch({ type: "unsay", id });
              }}
            >
              {label}
            </WordButton>
          ))}
        </span>
      )}
      <IconButton label={strings.common.close} onPress={() => dispatch({ type: "unsay", id })}>
        <X {...iconLook} />
      </IconButton>
    </div>
  );
}
