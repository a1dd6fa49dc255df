package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatch;
import dev.candor.core.text.KeywordMatcher;
import dev.candor.core.text.WordList;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.SectionKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The vocabulary of headings: the longest phrase in a heading decides what it is about. */
final class HeadingWords {

  /**
   * What a heading is about.
   *
   * @param kind of the section
   * @param asks how much its content weighs, or null
   * @param share how much of the heading the vocabulary knows, 0 to 1
   * @param single whether it knows one word of it only, and one that asks for nothing special
   */
  record Topic(SectionKind kind, @Nullable RequirementKind asks, double share, boolean single) {}

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?iu)^(?:more )?(?:about|über|à propos de|sobre|acerca de|why (?:work"
              + " )?(?:at|with))\\s.+");
  private static final String UNNEEDED = "other unneeded";
  private static final Map<String, Topic> TOPICS = new LinkedHashMap<>();
  private static final KeywordMatcher MATCHER = matcher();

  private HeadingWords() {}

  /** What the words of a heading are about, or null when the vocabulary knows none of them. */
  static @Nullable Topic of(String heading) {
    KeywordMatch best = null;
    for (KeywordMatch match : MATCHER.find(heading)) {
      if (best == null || rank(match, heading) > rank(best, heading)) {
        best = match;
      }
    }
    if (best == null) {
      return ABOUT.matcher(heading).matches()
          ? new Topic(SectionKind.ABOUT_COMPANY, null, 1, false)
          : null;
    }
    Topic topic = topic(best);
    boolean company = topic.asks() == null && best.surface().indexOf(' ') < 0;
    if (company && ABOUT.matcher(heading).matches()) {
      return new Topic(SectionKind.ABOUT_COMPANY, null, 1, false);
    }
    boolean single =
        best.surface().indexOf(' ') < 0
            && topic.asks() != RequirementKind.NICE
            && topic.asks() != RequirementKind.DISQUALIFIER;
    return new Topic(topic.kind(), topic.asks(), share(best, heading), single);
  }

  /**
   * What makes things optional or excludes comes first; a lone "bonus" only as the whole heading.
   */
  private static double rank(KeywordMatch match, String heading) {
    RequirementKind asks = topic(match).asks();
    boolean strong =
        asks == RequirementKind.NICE
            || asks == RequirementKind.DISQUALIFIER
            || match.keyword().equals(UNNEEDED);
    boolean lone = match.surface().length() <= 6 && share(match, heading) < 0.9;
    return match.surface().length() + (strong && !lone ? 1000 : 0);
  }

  private static double share(KeywordMatch match, String heading) {
    long letters = heading.codePoints().filter(Character::isLetterOrDigit).count();
    long known = match.surface().codePoints().filter(Character::isLetterOrDigit).count();
    return letters == 0 ? 0 : (double) known / letters;
  }

  private static Topic topic(KeywordMatch match) {
    return Objects.requireNonNull(TOPICS.get(match.keyword()));
  }

  private static KeywordMatcher matcher() {
    KeywordMatcher.Builder builder = KeywordMatcher.builder();
    for (Map.Entry<String, List<String>> group :
        WordList.read(HeadingWords.class, "headings.txt").entrySet()) {
      String[] words = group.getKey().split(" ", -1);
      SectionKind kind = SectionKind.valueOf(words[0].toUpperCase(Locale.ROOT));
      RequirementKind asks = words.length == 1 ? asks(kind) : asks(words[1]);
      TOPICS.put(group.getKey(), new Topic(kind, asks, 1, false));
      group.getValue().forEach(phrase -> builder.add(group.getKey(), phrase));
    }
    return builder.build();
  }

  /** Whether a heading says that what stands under it is not asked for: "Not required". */
  static boolean isUnneeded(String heading) {
    return MATCHER.find(heading).stream().anyMatch(match -> match.keyword().equals(UNNEEDED))
        && !of(heading, RequirementKind.NICE);
  }

  private static boolean of(String heading, RequirementKind asks) {
    Topic topic = of(heading);
    return topic != null && topic.asks() == asks;
  }

  private static @Nullable RequirementKind asks(String demand) {
    return demand.equals("used") || demand.equals("unneeded")
        ? null
        : RequirementKind.valueOf(demand.toUpperCase(Locale.ROOT));
  }

  private static @Nullable RequirementKind asks(SectionKind kind) {
    return switch (kind) {
      case QUALIFICATIONS, REQUIREMENTS, TECHNICAL_SKILLS, EXPERIENCE, EDUCATION ->
          RequirementKind.MUST;
      case NICE_TO_HAVE -> RequirementKind.NICE;
      case RESPONSIBILITIES, BENEFITS, ABOUT_COMPANY, ABOUT_ROLE, OTHER -> null;
    };
  }
}
