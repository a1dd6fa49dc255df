package dev.candor.llm.internal.wire;

import com.google.common.io.ByteStreams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Server-sent events, as far as answers of models use them: the data of each event. */
final class EventStream {

  /** An answer that is larger counts as broken off. */
  static final long MAX_BYTES = 32L * 1024 * 1024;

  private EventStream() {}

  /** Takes the data of events. */
  @FunctionalInterface
  interface Taker {
    /** Takes the data of one event; false when no more is wanted. */
    boolean take(String data) throws IOException;
  }

  /** Reads until the stream ends or no more is wanted. */
  static void read(InputStream body, Taker taker) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(ByteStreams.limit(body, MAX_BYTES), StandardCharsets.UTF_8));
    StringBuilder data = new StringBuilder();
    boolean wanted = true;
    for (String line = lines.readLine(); wanted && line != null; line = lines.readLine()) {
      if (line.isEmpty() && data.length() > 0) {
        wanted = taker.take(data.substring(1));
        data.setLength(0);
      } else if (line.startsWith("data:")) {
        String value = line.substring("data:".length());
        data.append('\n').append(value.startsWith(" ") ? value.substring(1) : value);
      }
      if (!wanted) {
        return;
      }
    }
    if (data.length() > 0) {
      taker.take(data.substring(1)); // a server that forgets the last empty line
    }
  }

  /** A body that is not a stream of events. */
  static String whole(InputStream body) throws IOException {
    return new String(ByteStreams.limit(body, MAX_BYTES).readAllBytes(), StandardCharsets.UTF_8);
  }
}
