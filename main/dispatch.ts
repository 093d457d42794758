import type { z } from "zod";
import { contract, isCallName, type Handlers } from "../core/contract.ts";
import { AppError, toErrorEnvelope } from "../core/errors.ts";
import type { Envelope } from "../core/wire.ts";

/** The only way in: a call's name and input, both from outside and not trusted; always answers an envelope, never throws. */
export type Dispatch = (name: string, input: unknown) => Promise<Envelope>;

function explain(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join(".")}: ${message}`))
    .join("; ");
}

async function answer(handlers: Handlers, name: string, input: unknown): Promise<unknown> {
  if (!isCallName(name)) throw new AppError("call-unknown", `There is no call "${name}".`, { name });
  const { input: inputSchema, output: outputSchema } = contract[name];
  const checked = inputSchema.safeParse(input);
  if (!checked.success) {
    const reason = explain(checked.error);
    throw new AppError("call-invalid", `The call ${name} was made wrongly: ${reason}.`, { name, reason });
  }
  // The table ties this name's handler to this name's schema; the compiler cannot follow that through a name only known now.
  const handle = handlers[name] as (input: unknown) => Promise<unknown>;
  const value = outputSchema.safeParse(await handle(checked.data));
  if (!value.success) throw new Error(`${name} answered wrongly: ${explain(value.error)}`);
  return value.data;
}

/** The way in to an app's handlers: known name, checked input, checked output, and every failure as an envelope. */
export function createDispatch(handlers: Handlers): Dispatch {
  return async (name, input) => {
    try {
      return { ok: true, value: await answer(handlers, name, input) };
    } catch (thrown) {
      return { ok: false, error: toErrorEnvelope(thrown) };
    }
  };
}
