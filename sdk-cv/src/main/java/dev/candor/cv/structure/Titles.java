package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatcher;
import dev.candor.cv.structure.HeadingWords.Topic;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Title and employer, where a posting states them: in a field of that name, in its first lines, or
 * in a sentence such as "we are looking for a Boat Builder".
 */
final class Titles {

  private static final int LOOKED_AT = 3_000;
  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 12;

  private static final String CAPITALS = "(?:[\\p{Lu}\\d][\\p{L}\\d.+#/&-]*|of|and)";
  private static final String NAME =
      "[\\p{Lu}\\d][\\p{L}\\p{N}.&’'-]*(?: [\\p{Lu}\\d&][\\p{L}\\p{N}.&’'-]*){0,4}";

  private static final Pattern SOUGHT =
      Pattern.compile(
          "(?u)\\b(?i:looking for|hiring|seeking|searching for|suchen wir|nous recherchons|buscamos"
              + "|join us as|as) (?i:an?|our next|our|the|eine?n?|un|une|una|dich als) (?<title>"
              + "(?:(?i:experienced|talented|skilled|motivated|passionate|strong) )?"
              + CAPITALS
              + "(?: (?:"
              + CAPITALS
              + "|&|[–-])){0,7})");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?u)(?:^|[.\\n"
              + "]\\s*)The (?<title>\\p{Lu}[\\p{L}+#/&-]*(?:,?"
              + " (?:\\p{Lu}[\\p{L}+#/&-]*|of|and|&)){0,7}) (?:will|is responsible|serves as|is"
              + " a)\\b");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?mu)^\\W{0,6}(?i:about|über|à propos de|sobre)"
              + " (?!(?i:us|the|this|our|you|your|uns|die|das|dich|nous|el|la|nosotros|nós|a"
              + " vaga)\\b)(?<company>"
              + NAME
              + ")\\W{0,4}$");
  private static final Pattern JOINED =
      Pattern.compile(
          "(?u)\\b(?:Join|At|at|Bei|bei|Chez|chez|En) (?<company>"
              + NAME
              + "),? (?:the|we|our|and|you|wir|nous|as|to)\\b");
  private static final Pattern AT =
      Pattern.compile(
          "(?u)(?<title>.{3,70}?)\\s+(?:at|@|bei|chez|en)\\s+(?<company>\\p{Lu}[^,|(]{1,50})");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iu)(?:the|our|us|team|this|home|work|role|you|your|we|least|all|any|scale|it|once|next|first"
              + "|its|their)\\b.*");
  private static final Pattern FOR_ALL = Pattern.compile("(?iu).*\\([mwfhdx]\\s?/\\s?[mwfhdx].*");

  /** "Harbour Tools | Lisbon | Hybrid" under the title. */
  private static final Pattern UNDER_TITLE =
      Pattern.compile("(?<company>[^|·•:]{2,50}?)\\s*[|·•]\\s*\\S.*");

  private static final Map<String, List<String>> WORDS = WordList.read("titles.txt");
  private static final KeywordMatcher NOUNS = KeywordMatcher.of(words("noun"));
  private static final KeywordMatcher TITLE_FIELDS = KeywordMatcher.of(words("title"));
  private static final KeywordMatcher COMPANY_FIELDS = KeywordMatcher.of(words("company"));

  private final String text;
  private final String start;
  private final List<Line> first;
  private final String head;

  private Titles(String text, List<Line> lines) {
    this.text = text;
    this.start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    this.first =
        lines.stream()
            .takeWhile(line -> line.start() < LOOKED_AT)
            .filter(line -> !line.isBlank())
            .toList();
    this.head = head();
  }

  static Titles of(String text, List<Line> lines) {
    return new Titles(text, lines);
  }

  /** The title as the posting states it, or "". */
  String title() {
    String field = field(TITLE_FIELDS);
    if (!field.isEmpty()) {
      return field;
    }
    if (!head.isEmpty()) {
      Matcher at = AT.matcher(head);
      return clean(at.matches() ? at.group("title") : head);
    }
    String sought = said(SOUGHT);
    return sought.isEmpty() ? said(SUBJECT) : sought;
  }

  /** The employer's name as the posting states it, or "". */
  String company() {
    String field = field(COMPANY_FIELDS);
    if (!field.isEmpty()) {
      return field;
    }
    Matcher at = AT.matcher(head);
    if (at.matches()) {
      return clean(at.group("company"));
    }
    Matcher under = UNDER_TITLE.matcher(second());
    if (!head.isEmpty() && under.matches()) {
      return clean(under.group("company"));
    }
    Matcher about = ABOUT.matcher(text);
    return about.find() ? clean(about.group("company")) : joined();
  }

  private String joined() {
    Matcher joined = JOINED.matcher(start);
    while (joined.find()) {
      String name = clean(joined.group("company"));
      if (!NO_NAME.matcher(name).matches()) {
        return name;
      }
    }
    return "";
  }

  /** What a field says, such as "Position: Boat Builder", or "". */
  private String field(KeywordMatcher names) {
    for (Line line : first) {
      String words = line.in(text).replace('：', ':');
      int colon = words.indexOf(':');
      boolean field = colon > 0 && colon < 30 && words.length() <= LONGEST + colon;
      if (field && names.keywordOf(Headings.bare(words.substring(0, colon))).isPresent()) {
        String value = clean(words.substring(colon + 1));
        if (!value.isEmpty() && !value.endsWith(".")) {
          return value;
        }
      }
    }
    return "";
  }

  /** The first line, when it reads as a title. */
  private String head() {
    if (first.isEmpty()
        || first.get(0).isItem()
        || first.get(0).to() - first.get(0).from() > LONGEST) {
      return "";
    }
    String written = first.get(0).in(text);
    boolean marked = written.startsWith("#");
    String words = Headings.bare(written);
    boolean sentence = ".!?:;,".indexOf(written.charAt(written.length() - 1)) >= 0;
    Topic topic = HeadingWords.of(words);
    boolean section = topic != null && topic.share() > 0.6;
    boolean only = text.substring(first.get(0).to()).isBlank() && !marked;
    boolean title = written.startsWith("# ") || isUnderTitle() || readsAsTitle(words);
    boolean fits = words.split("\\s+", -1).length <= MOST_WORDS;
    return title && fits && !sentence && !section && !only ? words : "";
  }

  private boolean isUnderTitle() {
    return UNDER_TITLE.matcher(second()).matches();
  }

  private String second() {
    boolean fits = first.size() > 1 && first.get(1).to() - first.get(1).from() <= LONGEST;
    return fits ? first.get(1).in(text) : "";
  }

  private String said(Pattern pattern) {
    Matcher said = pattern.matcher(start);
    while (said.find()) {
      String title = clean(said.group("title"));
      if (readsAsTitle(title)) {
        return title;
      }
    }
    return "";
  }

  private static boolean readsAsTitle(String words) {
    return NOUNS.matches(words) || FOR_ALL.matcher(words).matches();
  }

  private static List<String> words(String group) {
    return WORDS.getOrDefault(group, List.of());
  }

  private static String clean(String words) {
    String name = words.replaceAll("[*_`#]+", "").strip();
    return name.replaceAll("(?i)\\s+(?:and|of|&|–|-)$|[,.;:|–-]+$", "").strip();
  }
}
