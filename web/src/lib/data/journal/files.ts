const encoder = new TextEncoder();

/** One file of the journal while it is open for writing; no other tab can open it meanwhile. */
export class LogFile {
  #handle: FileSystemSyncAccessHandle;

  constructor(handle: FileSystemSyncAccessHandle) {
    this.#handle = handle;
  }

  /** Opens or creates a file. */
  static async open(dir: FileSystemDirectoryHandle, name: string): Promise<LogFile> {
    const file = await dir.getFileHandle(name, { create: true });
    return new LogFile(await file.createSyncAccessHandle());
  }

  /** Adds text at the end and returns the size before; on failure the file is as it was. Flushes unless told not to. */
  append(text: string, flush = true): number {
    const bytes = encoder.encode(text);
    const size = this.#handle.getSize();
    try {
      if (this.#handle.write(bytes, { at: size }) < bytes.length)
        throw new DOMException('', 'QuotaExceededError');
      if (flush) this.#handle.flush();
    } catch (error) {
      this.truncate(size);
      throw error;
    }
    return size;
  }

  /** Cuts the file to `size` bytes. */
  truncate(size: number): void {
    this.#handle.truncate(size);
    this.#handle.flush();
  }

  /** Flushes and lets go of the file. */
  close(): void {
    this.#handle.flush();
    this.#handle.close();
  }
}
