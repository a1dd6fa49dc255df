package dev.candor.cv.skills;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the data files: {@code [area]} starts an area; then one skill a line, {@code Name = alias,
 * alias < broader, broader}; {@code #} starts a comment line. A name with {@code !} behind it is
 * also an ordinary word: in text it counts only as it is written here.
 *
 * @param skills in the order of the files
 * @param asWritten names that count only as written
 */
record SkillLines(List<Skill> skills, Set<String> asWritten) {

  /** Data files in the box, by field. */
  static final List<String> FILES =
      List.of(
          "languages",
          "frameworks",
          "data",
          "machine-learning",
          "cloud",
          "architecture",
          "security",
          "quality",
          "delivery",
          "leadership",
          "finance",
          "sales",
          "marketing",
          "people",
          "law",
          "supply",
          "tools",
          "soft",
          "health",
          "education",
          "science",
          "trades",
          "hospitality",
          "service");

  SkillLines {
    skills = List.copyOf(skills);
    asWritten = Set.copyOf(asWritten);
  }

  static SkillLines standard() {
    StringBuilder text = new StringBuilder();
    FILES.forEach(file -> text.append(resource(file + ".txt")).append('\n'));
    return read(text.toString());
  }

  static SkillLines read(String text) {
    List<Skill> skills = new ArrayList<>();
    Set<String> asWritten = new LinkedHashSet<>();
    Skill.Area area = Skill.Area.OTHER;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        String name = line.substring(1, line.length() - 1);
        area = Skill.Area.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        continue;
      }
      skills.add(skill(line, area, asWritten));
    }
    return new SkillLines(skills, asWritten);
  }

  private static Skill skill(String line, Skill.Area area, Set<String> asWritten) {
    int broader = line.indexOf(" < ");
    String names = broader < 0 ? line : line.substring(0, broader);
    int equals = names.indexOf(" = ");
    String name = name((equals < 0 ? names : names.substring(0, equals)).strip(), asWritten);
    List<String> aliases =
        equals < 0
            ? List.of()
            : list(names.substring(equals + 3)).stream()
                .map(alias -> name(alias, asWritten))
                .toList();
    return new Skill(
        name, aliases, area, broader < 0 ? List.of() : list(line.substring(broader + 3)));
  }

  private static String name(String written, Set<String> asWritten) {
    if (!written.endsWith("!")) {
      return written;
    }
    String name = written.substring(0, written.length() - 1);
    asWritten.add(name);
    return name;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String resource(String file) {
    try (InputStream in = SkillLines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " from the jar", e);
    }
  }
}
