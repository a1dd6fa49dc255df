package dev.candor.core.store;

import java.util.stream.Collectors;

/** Ids as a database can compare and keep them. */
final class SortKey {

  private SortKey() {}

  /** Compares by code point wherever digits and a to f compare as in ASCII. */
  static String of(String id) {
    return id.codePoints()
        .mapToObj(point -> String.format("%06x", point))
        .collect(Collectors.joining());
  }

  /** Without the one character that PostgreSQL cannot keep; the escape itself is doubled. */
  static String escaped(String id) {
    return id.replace("\\", "\\\\").replace("\0", "\\0");
  }

  static String unescaped(String kept) {
    StringBuilder id = new StringBuilder(kept.length());
    for (int i = 0; i < kept.length(); i++) {
      char c = kept.charAt(i);
      if (c == '\\') {
        char next = kept.charAt(++i);
        id.append(next == '0' ? '\0' : next);
      } else {
        id.append(c);
      }
    }
    return id.toString();
  }
}
