package dev.candor.sources.internal.parse;

import dev.candor.core.text.WordList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Skills that a board names. A list that the board itself calls skills is taken as it is; of tags,
 * which mix skills with trades and levels, only those that name a known skill.
 */
public final class SkillTags {

  private static final int LONGEST = 60;
  private static final Set<String> KNOWN =
      WordList.read(SkillTags.class, "skill-tags.txt").values().stream()
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private SkillTags() {}

  /**
   * The tags that name a known skill.
   *
   * @param tags as the board writes them
   * @return as written, in their order
   */
  public static List<String> of(Collection<String> tags) {
    return tags.stream().map(Texts::line).filter(SkillTags::isKnown).toList();
  }

  private static boolean isKnown(String tag) {
    return KNOWN.contains(tag.toLowerCase(Locale.ROOT).replace('-', ' '))
        || KNOWN.contains(tag.toLowerCase(Locale.ROOT));
  }

  /**
   * Skills from what a board calls its skills: one by one, or in one line with commas.
   *
   * @param stated items or lines
   * @return in their order; sentences are no names, and left out
   */
  public static List<String> stated(Collection<String> stated) {
    return stated.stream().flatMap(SkillTags::names).toList();
  }

  private static Stream<String> names(String line) {
    List<String> names =
        Arrays.stream(Texts.line(line).split("[,;]"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    boolean prose = names.stream().anyMatch(SkillTags::isProse);
    return prose ? Stream.empty() : names.stream();
  }

  private static boolean isProse(String name) {
    return name.length() > LONGEST || name.endsWith(".") || name.split(" ").length > 5;
  }
}
