package dev.candor.cv.skills;

import dev.candor.core.text.KeywordMatch;
import dev.candor.core.text.KeywordMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Known skills, found in text by the one keyword matcher. Two names are the same skill only when
 * they are synonyms: a narrower skill never stands for a broader one, nor the reverse. Immutable
 * and thread-safe.
 */
public final class SkillTaxonomy {

  private static final SkillTaxonomy STANDARD = of(SkillLines.standard());

  private final Map<String, Skill> skills;
  private final Set<String> asWritten;
  private final KeywordMatcher matcher;

  private SkillTaxonomy(Map<String, Skill> skills, Set<String> asWritten) {
    this.skills = skills;
    this.asWritten = asWritten;
    KeywordMatcher.Builder builder = KeywordMatcher.builder();
    skills.values().forEach(skill -> builder.add(skill.name(), skill.aliases()));
    asWritten.forEach(builder::asWritten);
    this.matcher = builder.build();
  }

  /**
   * The taxonomy in the box.
   *
   * @return always the same value
   */
  public static SkillTaxonomy standard() {
    return STANDARD;
  }

  /**
   * A taxonomy of one's own.
   *
   * @param skills in any order; of two with one name the last one counts
   * @return the taxonomy
   */
  public static SkillTaxonomy of(Collection<Skill> skills) {
    return of(new SkillLines(List.copyOf(skills), Set.of()));
  }

  static SkillTaxonomy of(SkillLines lines) {
    Map<String, Skill> byName = new LinkedHashMap<>();
    lines.skills().forEach(skill -> byName.put(skill.name(), skill));
    return new SkillTaxonomy(byName, lines.asWritten());
  }

  /**
   * This taxonomy with further names, such as the skills a candidate lists. A name that is known
   * already changes nothing.
   *
   * @param names skills; blank ones are left out
   * @return a changed copy, or this one when all are known
   */
  public SkillTaxonomy with(Collection<String> names) {
    Map<String, Skill> more = new LinkedHashMap<>(skills);
    Set<String> added = new LinkedHashSet<>();
    for (String name : names) {
      String stripped = name.strip();
      if (!stripped.isEmpty()
          && canonical(stripped).isEmpty()
          && added.add(KeywordMatcher.key(stripped))) {
        more.put(stripped, new Skill(stripped, List.of(), Skill.Area.OTHER, List.of()));
      }
    }
    return more.size() == skills.size() ? this : new SkillTaxonomy(more, asWritten);
  }

  /**
   * Every mention of a skill in a text.
   *
   * @param text any text
   * @return matches in order, not overlapping; their keyword is the canonical name
   */
  public List<KeywordMatch> find(String text) {
    return matcher.find(text);
  }

  /**
   * The skills a text mentions.
   *
   * @param text any text
   * @return canonical names, in order of first mention
   */
  public Set<String> in(String text) {
    Set<String> names = new LinkedHashSet<>();
    find(text).forEach(match -> names.add(match.keyword()));
    return names;
  }

  /**
   * The skill that a phrase as a whole names.
   *
   * @param phrase such as "k8s"
   * @return its canonical name, such as "Kubernetes"; empty when it is not known
   */
  public Optional<String> canonical(String phrase) {
    return matcher.keywordOf(phrase);
  }

  /**
   * Whether two phrases name the same skill. Unknown phrases are compared by their words.
   *
   * @param one a phrase
   * @param other another phrase
   * @return true for synonyms
   */
  public boolean same(String one, String other) {
    return key(one).equals(key(other));
  }

  /**
   * What makes two phrases the same skill.
   *
   * @param phrase known or not
   * @return a key to compare
   */
  public String key(String phrase) {
    return KeywordMatcher.key(canonical(phrase).orElse(phrase));
  }

  /**
   * A known skill.
   *
   * @param name canonical or another of its names
   * @return the skill
   */
  public Optional<Skill> skill(String name) {
    return canonical(name).map(skills::get);
  }

  /**
   * What a skill is a kind of, directly or over others. For grouping and for explaining, never for
   * proving.
   *
   * @param name any name of a skill
   * @return canonical names, nearest first; empty when not known
   */
  public Set<String> broader(String name) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(skill(name).map(Skill::kindOf).orElse(List.of()));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      if (found.add(next)) {
        open.addAll(skill(next).map(Skill::kindOf).orElse(List.of()));
      }
    }
    return found;
  }

  /**
   * All skills.
   *
   * @return in the order of the data
   */
  public List<Skill> skills() {
    return List.copyOf(new ArrayList<>(skills.values()));
  }
}
