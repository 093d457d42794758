/** What a host can do beside its window. Each may fail with any error. */
export interface Desktop {
  /** Shows a file in its folder, as the system shows files. */
  showFile(path: string): Promise<void>;
  /** Opens a file with the system's program for its kind. */
  openFile(path: string): Promise<void>;
  /** Lets the person choose a folder, beginning at one; null: none was chosen. Absent where the host has no such dialog. */
  chooseFolder?: (from: string) => Promise<string | null>;
}
