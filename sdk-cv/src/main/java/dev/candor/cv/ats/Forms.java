package dev.candor.cv.ats;

import dev.candor.core.text.KeywordMatcher;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.AtsReport.Problem;
import dev.candor.cv.skills.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Forms of one keyword: parsers know neither synonyms nor abbreviations. */
final class Forms {

  private static final Pattern ACRONYM =
      Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu})[\\p{L}\\d/&]{2,6}");
  private static final Set<String> SMALL = Set.of("and", "of", "the", "for", "as");

  private Forms() {}

  static List<Problem> problems(Keyword keyword, Set<String> written, Keywords keywords) {
    String asked = keyword.written();
    if (!written.contains(KeywordMatcher.key(asked))) {
      return List.of(
          new Problem(
              "other-form",
              "The posting writes '" + asked + "', the document does not; write it once"));
    }
    if (!keyword.isMust()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (String acronym : names(keyword, keywords)) {
      for (String full : names(keyword, keywords)) {
        if (isShortFor(acronym, full)) {
          boolean hasShort = written.contains(KeywordMatcher.key(acronym));
          boolean hasFull = written.contains(KeywordMatcher.key(full));
          if (hasShort != hasFull && problems.isEmpty()) {
            problems.add(
                new Problem("one-form", "Write '" + full + "' and '" + acronym + "' once each"));
          }
        }
      }
    }
    return problems;
  }

  private static List<String> names(Keyword keyword, Keywords keywords) {
    List<String> names = new ArrayList<>(List.of(keyword.name()));
    keywords.taxonomy().skill(keyword.name()).map(Skill::aliases).ifPresent(names::addAll);
    return names;
  }

  private static boolean isShortFor(String acronym, String full) {
    if (!ACRONYM.matcher(acronym).matches()) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : full.toLowerCase(Locale.ROOT).split("[\\s-]+", -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    String letters = acronym.toLowerCase(Locale.ROOT).replaceAll("[/&]", "");
    return initials.length() > 1 && letters.contentEquals(initials);
  }
}
