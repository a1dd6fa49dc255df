package dev.candor.core.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * English words and units that are also names of skills. Such a name counts only with its own
 * capitals, and not where the words around show the ordinary meaning.
 */
final class AmbiguousWords {

  /** Written this way; from three letters on also in capitals. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("go", "Go"),
          Map.entry("rest", "REST"),
          Map.entry("soap", "SOAP"),
          Map.entry("excel", "Excel"),
          Map.entry("rust", "Rust"),
          Map.entry("swift", "Swift"),
          Map.entry("spring", "Spring"),
          Map.entry("dart", "Dart"),
          Map.entry("ruby", "Ruby"),
          Map.entry("julia", "Julia"),
          Map.entry("chef", "Chef"),
          Map.entry("puppet", "Puppet"),
          Map.entry("salt", "Salt"),
          Map.entry("spark", "Spark"),
          Map.entry("storm", "Storm"),
          Map.entry("hive", "Hive"),
          Map.entry("express", "Express"),
          Map.entry("unity", "Unity"),
          Map.entry("segment", "Segment"),
          Map.entry("notion", "Notion"),
          Map.entry("slack", "Slack"),
          Map.entry("zoom", "Zoom"),
          Map.entry("sketch", "Sketch"),
          Map.entry("word", "Word"),
          Map.entry("access", "Access"),
          Map.entry("teams", "Teams"),
          Map.entry("outlook", "Outlook"),
          Map.entry("safe", "SAFe"),
          Map.entry("solid", "SOLID"),
          Map.entry("dry", "DRY"),
          Map.entry("less", "Less"),
          Map.entry("sass", "Sass"),
          Map.entry("make", "Make"),
          Map.entry("scratch", "Scratch"),
          Map.entry("beam", "Beam"),
          Map.entry("ray", "Ray"),
          Map.entry("oracle", "Oracle"),
          Map.entry("snowflake", "Snowflake"),
          Map.entry("fabric", "Fabric"),
          Map.entry("power", "Power"),
          Map.entry("basic", "BASIC"),
          Map.entry("ace", "ACE"),
          Map.entry("act", "ACT"),
          Map.entry("aim", "AIM"),
          Map.entry("car", "CAR"),
          Map.entry("gap", "GAP"),
          Map.entry("sap", "SAP"),
          Map.entry("sage", "Sage"),
          Map.entry("sas", "SAS"),
          Map.entry("who", "WHO"));

  /** Two letters that are a word, a unit or a time of day in small letters: capitals only. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "it", "ml", "am", "pm", "or", "us", "is", "in", "on", "at", "to", "hr", "id", "me", "my",
          "no", "of", "so", "up", "we", "as", "be", "by", "do", "he", "if", "an", "kg", "cm", "mm",
          "la", "le", "de", "et", "el", "es", "en", "un", "se", "ad", "ed", "ts");

  /** What follows where the word is a verb. */
  private static final Map<String, Set<String>> NEVER_BEFORE =
      Map.of(
          "go", Set.of("to", "live", "getter", "getters", "kart", "karts", "green", "round"),
          "react",
              Set.of(
                  "to",
                  "quickly",
                  "swiftly",
                  "fast",
                  "appropriately",
                  "calmly",
                  "effectively",
                  "immediately",
                  "accordingly",
                  "well",
                  "with",
                  "under"));

  /** The same at the start of a sentence, where a capital proves nothing. */
  private static final Map<String, Set<String>> NEVER_BEGINS =
      Map.ofEntries(
          Map.entry(
              "go",
              Set.of(
                  "above",
                  "ahead",
                  "after",
                  "around",
                  "back",
                  "beyond",
                  "deep",
                  "down",
                  "for",
                  "forward",
                  "from",
                  "further",
                  "home",
                  "in",
                  "into",
                  "off",
                  "on",
                  "out",
                  "over",
                  "straight",
                  "the",
                  "there",
                  "through",
                  "up",
                  "where",
                  "wherever",
                  "with",
                  "your")),
          Map.entry("excel", Set.of("at", "in", "as", "when", "under", "by", "within", "through")),
          Map.entry("spring", Set.of("into", "from", "is", "to")),
          Map.entry("swift", Set.of("action", "response", "to")),
          Map.entry("express", Set.of("your", "interest", "yourself", "ideas", "an", "a")),
          Map.entry("access", Set.of("to", "our", "the")),
          Map.entry("word", Set.of("of")),
          Map.entry("teams", Set.of("are", "of", "will", "that", "who", "have", "work", "in")),
          Map.entry("zoom", Set.of("in", "out", "into")),
          Map.entry("sketch", Set.of("out", "ideas", "a", "the")),
          Map.entry("segment", Set.of("and", "&", "the", "our", "customers")),
          Map.entry("power", Set.of("the", "our", "your")),
          Map.entry(
              "make", Set.of("a", "an", "the", "sure", "your", "our", "it", "use", "decisions")),
          Map.entry("spark", Set.of("joy", "ideas", "a", "the", "innovation")));

  /** A letter behind one of these counts, grades or names something. */
  private static final Set<String> LABELS =
      Set.of(
          "series",
          "class",
          "vitamin",
          "grade",
          "plan",
          "category",
          "type",
          "level",
          "phase",
          "section",
          "appendix",
          "schedule",
          "round",
          "group",
          "option",
          "hepatitis",
          "tier",
          "title",
          "part",
          "exhibit",
          "annex",
          "block",
          "letter",
          "rating",
          "licence",
          "license",
          "drive",
          "room",
          "gate",
          "step",
          "version",
          "zone",
          "band",
          "chapter");

  private static final Set<String> BEHIND_LETTERS =
      Set.of(
          "level",
          "levels",
          "suite",
          "corp",
          "corporation",
          "section",
          "squared",
          "sharp",
          "minus",
          "class",
          "factor",
          "shares",
          "round");

  private AmbiguousWords() {}

  /** How a keyword of one word must be written, or null when case does not matter. */
  static @Nullable String required(String key) {
    if (key.length() == 1 || SMALL_WORDS.contains(key)) {
      return key.toUpperCase(Locale.ROOT);
    }
    return NAMES.get(key);
  }

  /** Whether the word is one that never stands in another form. */
  static boolean isAmbiguous(String key) {
    return required(key) != null || NEVER_BEFORE.containsKey(key);
  }

  static boolean isVerbBefore(String key, String next, boolean startsSentence) {
    return NEVER_BEFORE.getOrDefault(key, Set.of()).contains(next)
        || (startsSentence && NEVER_BEGINS.getOrDefault(key, Set.of()).contains(next));
  }

  static boolean isLabel(String key) {
    return LABELS.contains(key);
  }

  static boolean isBehindLetters(String key) {
    return BEHIND_LETTERS.contains(key);
  }
}
