import { z } from "zod";
import { contract, type CallInput, type CallName, type CallOutput } from "./contract.ts";
import { errorEnvelopeSchema, fromErrorEnvelope } from "./errors.ts";

/** The answer to a call as it crosses a process border. */
export const envelopeSchema = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: errorEnvelopeSchema }),
]);
/** See {@link envelopeSchema}. */
export type Envelope = z.infer<typeof envelopeSchema>;

/** Carries a call over a border and brings its envelope back: Electron's channel or HTTP. */
export type Transport = (name: string, input: unknown) => Promise<unknown>;

/** The calls as a screen makes them. A failure is thrown as an AppError. */
export type Client = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;

/** A client over a transport; what comes back is checked by the contract. */
export function createClient(transport: Transport): Client {
  return async <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> => {
    const envelope = envelopeSchema.parse(await transport(name, input));
    if (!envelope.ok) throw fromErrorEnvelope(envelope.error);
    return contract[name].output.parse(envelope.value) as CallOutput<Name>;
  };
}
