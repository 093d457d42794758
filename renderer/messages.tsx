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
  const { id, lasting, action } = message;
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
      {action && (
        <WordButton
          look="link"
          onPress={() => {
            action.run();
            dispatch({ type: "unsay", id });
          }}
        >
          {action.label}
        </WordButton>
      )}
      <IconButton label={strings.common.close} onPress={() => dispatch({ type: "unsay", id })}>
        <X {...iconLook} />
      </IconButton>
    </div>
  );
}
