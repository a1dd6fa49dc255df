package dev.candor.sources.file;

import dev.candor.core.text.Markdown;
import dev.candor.sources.internal.parse.Links;
import dev.candor.sources.internal.parse.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a posting in text: its first heading or line, when that can be one. */
final class Titles {

  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 16;
  private static final int LOOKED_AT = 10;
  private static final Pattern FIRST_LEVEL = Pattern.compile("\\s{0,3}#\\s+(.*)");
  private static final Pattern SECTION =
      Pattern.compile(
          "(?i)(?:about.*|welcome.*|introduction|overview|summary|description|purpose|(?:job|role|position|company|team|general)"
              + " (?:purpose|description|summary|overview|details|posting|profile|information)|(?:key"
              + " |main |your )?(?:responsibilities|duties|tasks)(?: .*)?|(?:job |key |minimum"
              + " |basic |preferred )?(?:requirements|qualifications)(?: .*)?|benefits|perks|what"
              + " (?:you|we).*|who (?:we|you) are|why .*|how to apply|our .*|the"
              + " (?:role|job|team|company|position|opportunity)|stellenbeschreibung|(?:ihre |deine"
              + " )?aufgaben|(?:ihr |dein )?profil|über uns)");
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?i)(?:we|our|you|your|i|join|are|is|do|looking|dear|hi|hello|apply|this)\\b.*");
  private static final Pattern SENTENCE_END = Pattern.compile(".*\\p{Ll}{4,}[.!?]\\s.*|.*[.!?:;,]");

  private Titles() {}

  static Optional<String> of(List<String> lines, LabelledLines labels) {
    Optional<String> labelled = title(labels.get(Label.TITLE));
    return labelled.isPresent() ? labelled : heading(lines).or(() -> firstLine(lines));
  }

  private static Optional<String> heading(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .limit(LOOKED_AT)
        .map(FIRST_LEVEL::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(heading -> title(heading.group(1)));
  }

  private static Optional<String> firstLine(List<String> lines) {
    return lines.stream()
        .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
        .filter(line -> !LabelledLines.isOne(line))
        .findFirst()
        .flatMap(Titles::title);
  }

  private static Optional<String> title(String line) {
    String text = Texts.line(Markdown.plain(line.strip()));
    return text.length() <= LONGEST && isTitle(text) ? Optional.of(text) : Optional.empty();
  }

  private static boolean isTitle(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && text.split("\\s+").length <= MOST_WORDS
        && !SECTION.matcher(text).matches()
        && !ADDRESSED.matcher(text).matches()
        && !SENTENCE_END.matcher(text).matches()
        && !text.matches("[-*•–].*")
        && Links.read(text).isEmpty();
  }
}
