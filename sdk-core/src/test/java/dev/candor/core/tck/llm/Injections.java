package dev.candor.core.tck.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Attempts of postings to give orders to a model that reads them. */
public final class Injections {

  private Injections() {}

  /**
   * All attempts.
   *
   * @return at least 40 texts, each different
   */
  public static List<String> all() {
    try (InputStream in =
        Objects.requireNonNull(Injections.class.getResourceAsStream("injections.txt"))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(all.strip().split("\n%%\n", -1));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the attempts", e);
    }
  }
}
