import { z } from "zod";
import { errorEnvelopeSchema } from "./errors.ts";

/** Bytes as they cross a door. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, "bytes are expected");

/** A file handed to or by a screen: bytes and a name, never a path. */
export const fileSchema = z.strictObject({ name: z.string().min(1), mediaType: z.string(), bytes });
/** See {@link fileSchema}. */
export type File = z.infer<typeof fileSchema>;

/** The largest file that is read, in bytes (50 MB), a pack file aside: a larger one is refused before its bytes are loaded. */
export const largestFile = 50_000_000;

/** A file to be read, with those that were saved beside it and belong to it: a page's pictures, by their relative paths. */
export const sourceFileSchema = fileSchema.extend({ companions: z.array(fileSchema).optional() });
/** See {@link sourceFileSchema}. */
export type SourceFile = z.infer<typeof sourceFileSchema>;

/** A part of a file that could not be read, while others were. */
export const failedPartSchema = z.strictObject({ name: z.string(), error: errorEnvelopeSchema });
/** See {@link failedPartSchema}. */
export type FailedPart = z.infer<typeof failedPartSchema>;
