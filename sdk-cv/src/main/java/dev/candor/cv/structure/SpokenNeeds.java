package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatch;
import dev.candor.core.text.KeywordMatcher;
import dev.candor.core.text.WordList;
import dev.candor.cv.posting.Conditions.SpokenLanguage;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.Statement;
import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Spoken languages that requirements name beside a word of speaking, or with a level. */
final class SpokenNeeds {

  private static final int BESIDE = 60;
  private static final Pattern SPEAKING =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:fluen\\w*|speak\\w*|spoken|written|verbal\\w*|oral\\w*|native|bilingual|proficien\\w+|languages?|communicat\\w+|conversational|mother"
              + " tongue|sprachkenntnisse|deutschkenntnisse|englischkenntnisse|\\p{L}*kenntnisse|fließend|verhandlungssicher|muttersprach\\w+|sprache[n]?|wort"
              + " und schrift|parl\\w+|courant|bilingue|langues?|écrit|oral|hablad[oa]|idiomas?|fluid\\w*|nativ[oa]|dominio|nivel|niveau|maîtrise\\w*)(?![\\p{L}\\p{N}])|إجادة|لغة|اللغة|تحدث");
  private static final Pattern CEFR =
      Pattern.compile("(?<![\\p{L}\\p{N}])([ABC][12])(?![\\p{L}\\p{N}])\\+?");
  private static final Pattern NATIVE =
      Pattern.compile(
          "(?iu)\\b(?:native|mother tongue|muttersprach\\w+|langue maternelle|nativ[oa])\\b|اللغة"
              + " الأم");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?iu)\\s*(?:$|[,/(]|(?:is|are|would|required|preferred|desirable|mandatory|optional|an? "
              + "(?:plus|asset|must)|ist|wünschenswert|est|serait|es|será)(?![\\p{L}\\p{N}]))");
  private static final Map<String, List<String>> LISTED =
      WordList.read(SpokenNeeds.class, "languages.txt");

  /** Names that are written small where they come from: "anglais". */
  private static final Set<String> SMALL =
      LISTED.values().stream()
          .flatMap(List::stream)
          .filter(name -> Character.isLowerCase(name.codePointAt(0)))
          .collect(Collectors.toUnmodifiableSet());

  private static final KeywordMatcher NAMES = names();

  private SpokenNeeds() {}

  /** The languages; of one named twice the first must, else the first. */
  static List<SpokenLanguage> in(List<Requirement> requirements) {
    Map<String, SpokenLanguage> found = new LinkedHashMap<>();
    for (Requirement requirement : requirements) {
      if (requirement.kind() == RequirementKind.DISQUALIFIER) {
        continue;
      }
      for (SpokenLanguage one : read(requirement)) {
        found.merge(
            one.language(),
            one,
            (old, next) ->
                old.kind() == RequirementKind.NICE && next.kind() == RequirementKind.MUST
                    ? next
                    : old);
      }
    }
    return List.copyOf(found.values());
  }

  private static List<SpokenLanguage> read(Requirement requirement) {
    String words = requirement.text();
    List<SpokenLanguage> found = new ArrayList<>();
    for (KeywordMatch name : NAMES.find(words)) {
      if (Character.isLowerCase(name.surface().codePointAt(0)) && !SMALL.contains(name.surface())) {
        continue; // to polish is no language
      }
      TextSpan beside =
          new TextSpan(
              Math.max(0, name.start() - BESIDE), Math.min(words.length(), name.end() + BESIDE));
      String context = beside.in(words);
      String level = level(words, name);
      boolean subject = ASKED.matcher(words.substring(name.end())).lookingAt();
      if (subject || !level.isEmpty() || SPEAKING.matcher(context).find()) {
        Statement said = new Statement(words, requirement.span());
        found.add(new SpokenLanguage(name.keyword(), level, requirement.kind(), said));
      }
    }
    return found;
  }

  /**
   * The level that stands nearest behind the name, else before it, in the same part of the line.
   */
  private static String level(String words, KeywordMatch name) {
    String behind = words.substring(name.end(), Math.min(words.length(), name.end() + BESIDE));
    String before = words.substring(Math.max(0, name.start() - BESIDE), name.start());
    String part = behind.split("[,;.]|\\b(?:and|und|et|y)\\b", 2)[0];
    String lead = before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
    for (String near : List.of(part, lead)) {
      Matcher cefr = CEFR.matcher(near);
      if (cefr.find()) {
        return cefr.group(1).toUpperCase(Locale.ROOT);
      }
      if (NATIVE.matcher(near).find()) {
        return "native";
      }
    }
    return "";
  }

  private static KeywordMatcher names() {
    KeywordMatcher.Builder builder = KeywordMatcher.builder();
    LISTED.forEach((code, all) -> all.forEach(name -> builder.add(code, name)));
    return builder.build();
  }
}
