import { z } from "zod";

/** Every way a job can fail that a person may have to hear of. The screens word each code; `message` is for the terminal. */
export const errorCodes = [
  "file-empty",
  "file-binary",
  "file-too-large",
  "file-unknown",
  "file-without-text",
  "file-damaged",
  "file-mislabelled",
  "file-no-feed",
  "file-encrypted",
  "file-old-word",
  "mail-encrypted",
  "file-scanned",
  "file-too-demanding",
  "file-unpacks-large",
  "file-parts-many",
  "page-altered",
  "audience-leak",
  "export-refused",
  "earlier-unmade",
  "file-missing",
  "article-missing",
  "article-changed",
  "pack-missing",
  "pack-changed",
  "pack-elsewhere",
  "pack-unsaved",
  "version-missing",
  "pack-too-large",
  "pack-file-damaged",
  "pack-file-newer",
  "backup-missing",
  "backup-damaged",
  "template-missing",
  "template-invalid",
  "stationery-invalid",
  "language-missing",
  "dictionary-unreadable",
  "own-words-full",
  "library-missing",
  "library-newer",
  "library-busy",
  "library-damaged",
  "disk-full",
  "disk-read-only",
  "write-failed",
  "folder-not-shown",
  "file-not-opened",
  "stopped",
  "call-unknown",
  "call-invalid",
  "call-refused",
  "internal",
] as const;
/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** What an error says of its case: names and figures that a screen puts into its sentence. */
export type ErrorDetails = Record<string, string | number>;

/** A failure with a code the screens can word. `message` is one English sentence: what is wrong, with what, what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

/** An {@link AppError} as it crosses a process border; Electron itself keeps only an error's message. */
export const errorEnvelopeSchema = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** See {@link errorEnvelopeSchema}. */
export type ErrorEnvelope = z.infer<typeof errorEnvelopeSchema>;

/** The envelope of any thrown value; what is not an {@link AppError} becomes "internal". */
export function toErrorEnvelope(thrown: unknown): ErrorEnvelope {
  if (thrown instanceof AppError) return { code: thrown.code, message: thrown.message, details: thrown.details };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "internal", message: `Attaché met a fault of its own: ${message}`, details: { reason: message } };
}

/** The error of an envelope, to be thrown on this side of the border. */
export function fromErrorEnvelope(envelope: ErrorEnvelope): AppError {
  return new AppError(envelope.code, envelope.message, envelope.details);
}
