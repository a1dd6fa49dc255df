package dev.candor.cv.skills;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads the data file: {@code [area]} starts an area; then one skill a line, {@code Name = alias,
 * alias < broader, broader}; {@code #} starts a comment line.
 */
final class SkillLines {

  private SkillLines() {}

  static List<Skill> read(String text) {
    List<Skill> skills = new ArrayList<>();
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
      skills.add(skill(line, area));
    }
    return skills;
  }

  private static Skill skill(String line, Skill.Area area) {
    int broader = line.indexOf(" < ");
    String names = broader < 0 ? line : line.substring(0, broader);
    int equals = names.indexOf(" = ");
    String name = (equals < 0 ? names : names.substring(0, equals)).strip();
    return new Skill(
        name,
        equals < 0 ? List.of() : list(names.substring(equals + 3)),
        area,
        broader < 0 ? List.of() : list(line.substring(broader + 3)));
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
