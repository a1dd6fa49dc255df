package dev.candor.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a list of phrases: {@code [group]} starts a group, then one a line; {@code #} comments. */
public final class WordList {

  private WordList() {}

  /**
   * Reads a list that lies beside a class.
   *
   * @param home the class
   * @param resource name of the list, in UTF-8
   * @return the phrases of each group, groups and phrases in the order of the list
   * @throws IllegalStateException when there is no such list
   */
  public static Map<String, List<String>> read(Class<?> home, String resource) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    List<String> group = new ArrayList<>();
    for (String line : text(home, resource).lines().map(String::strip).toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        group =
            groups.computeIfAbsent(line.substring(1, line.length() - 1), n -> new ArrayList<>());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        group.add(line);
      }
    }
    return groups;
  }

  private static String text(Class<?> home, String resource) {
    try (InputStream in = home.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " from the jar", e);
    }
  }
}
