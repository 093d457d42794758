import { parseArgs, type ParseArgsConfig } from "node:util";

/** The command line was not what the help page says: exit code 2. `message` says what, and where to look. */
export class WrongCall extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options of a command, and what else was given: files, words, ids. */
interface Call<Given extends Options> {
  values: ReturnType<typeof parseArgs<{ args: string[]; options: Given; allowPositionals: true }>>["values"];
  files: string[];
}

/** The options and files of a command. Throws WrongCall for an unknown option, a missing value or no file. */
export function parseCall<const Given extends Options>(command: string, args: string[], options: Given): Call<Given> {
  const call = parseOptions(command, args, options);
  if (call.files.length === 0) throw new WrongCall(`${command} needs at least one file; see attache ${command} --help`);
  return call;
}

/** As {@link parseCall}, for a command that may do without files. */
export function parseOptions<const Given extends Options>(
  command: string,
  args: string[],
  options: Given,
): Call<Given> {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values, files: positionals };
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    const [reason = ""] = thrown.message.split(". ");
    throw new WrongCall(`${reason.replace(/\.$/, "")}; see attache ${command} --help`);
  }
}

/** A day or a partial date as it was given. Throws WrongCall where it is neither. */
export function checkDate(option: string, given: string, wholeDay: boolean): string {
  const pattern = wholeDay ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}(-\d{2}(-\d{2})?)?$/;
  const read = new Date(`${given}${"-01-01".slice(given.length - 4)}T00:00:00Z`);
  const real = pattern.test(given) && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(given);
  if (!real)
    throw new WrongCall(
      `${option} ${given} is not a date; write ${wholeDay ? "2025-06-21" : "2025, 2025-06 or 2025-06-21"}`,
    );
  return given;
}
