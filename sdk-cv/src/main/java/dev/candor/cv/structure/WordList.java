package dev.candor.cv.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a list of phrases: {@code [group]} starts a group, then one a line; {@code #} comments. */
final class WordList {

  private WordList() {}

  static Map<String, List<String>> read(String resource) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    List<String> group = new ArrayList<>();
    for (String line : text(resource).lines().map(String::strip).toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        group =
            groups.computeIfAbsent(line.substring(1, line.length() - 1), n -> new ArrayList<>());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        group.add(line);
      }
    }
    return groups;
  }

  private static String text(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " from the jar", e);
    }
  }
}
