package dev.candor.examples.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Text for a terminal, which takes control characters for commands: of those, line ends and tabs
 * alone pass. Sources are cleaned where they are read; this is for what a caller typed.
 */
final class Printable extends FilterOutputStream {

  Printable(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int one) throws IOException {
    out.write(isControl(one) ? '?' : one);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    byte[] copy = new byte[length];
    for (int i = 0; i < length; i++) {
      byte one = bytes[from + i];
      copy[i] = isControl(one) ? (byte) '?' : one;
    }
    out.write(copy, 0, length);
  }

  /** Bytes of longer characters are negative, and pass. */
  private static boolean isControl(int one) {
    boolean space = one == '\n' || one == '\r' || one == '\t';
    return one == 0x7F || (one >= 0 && one < ' ' && !space);
  }
}
