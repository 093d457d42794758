import { Component, type ReactNode } from "react";
import { toErrorEnvelope } from "../core/errors.ts";
import { stringsOf, systemLanguage } from "./strings/strings.ts";

/**
 * What stands in place of a window that cannot be shown: what happened, what is safe, and one button; none where the address is spent,
 * which loading the window again cannot mend: there the words say what to do.
 */
export function Trouble({ thrown, starting }: { thrown: unknown; starting: boolean }) {
  const strings = stringsOf(systemLanguage());
  const { code, message, details } = toErrorEnvelope(thrown);
  const isSpent = starting && code === "call-refused";
  return (
    <main className="lonely" role="alert">
      <h1>{starting ? strings.trouble.start : strings.trouble.title}</h1>
      <p>{starting ? strings.errors[code](details) : strings.trouble.body}</p>
      {!isSpent && (
        <button type="button" className="button primary" onClick={() => location.reload()}>
          {strings.trouble.again}
        </button>
      )}
      <details>
        <summary>{strings.common.details}</summary>
        <p>{message}</p>
      </details>
    </main>
  );
}

/** Catches a fault of the screens inside it and shows {@link Trouble} instead. */
export class TroubleBoundary extends Component<{ children: ReactNode }, { thrown: unknown; caught: boolean }> {
  override state = { thrown: null, caught: false };

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown, caught: true };
  }

  override render(): ReactNode {
    return this.state.caught ? <Trouble thrown={this.state.thrown} starting={false} /> : this.props.children;
  }
}
