package dev.candor.core.text;

import dev.candor.core.internal.words.Countries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a short line at the head of a posting can be: title, name, place, heading, sentence. */
final class HeadWords {

  static final int LONGEST = 120;
  private static final int MOST_WORDS = 16;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_NAME_WORDS = 6;

  private static final Map<String, List<String>> WORDS =
      WordList.read(HeadWords.class, "posting-head.txt");
  private static final KeywordMatcher NOUNS = matcher("noun");
  private static final KeywordMatcher TITLE_FIELDS = matcher("title");
  private static final KeywordMatcher COMPANY_FIELDS = matcher("company");
  private static final KeywordMatcher SECTIONS = matcher("section");
  private static final KeywordMatcher COMMON = matcher("common");
  private static final KeywordMatcher FACTS = matcher("fact");
  private static final KeywordMatcher PLACES = matcher("place");
  private static final KeywordMatcher FIRMS = matcher("firm");

  private static final Pattern FOR_ALL =
      Pattern.compile("(?iu).*\\([mwfhdx]\\s?[/|]\\s?[mwfhdx].*");
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?iu)(?:we|our|you|your|i|join|are|is|do|does|looking|dear|hi|hello|apply|this|what|who|why"
              + "|how|when|where|if|welcome|wir|unser\\w*|du|sie|ihr|dein\\w*|nous|notre|vous|vos|votre|nosotros|nuestr\\w+|únete|rejoign\\w+|werde|komm|about|über|à"
              + " propos|sobre|acerca)(?:[’']\\p{L}+)?(?!\\p{L}).*");
  private static final Pattern SENTENCE =
      Pattern.compile(
          ".*\\p{Ll}{4,}[.!?]\\s.*|.*[!?:;,…]|.*(?<!\\b(?:Inc|Ltd|Corp|Co|Sr|Jr|S\\.A|B\\.V|N\\.V|L\\.P|e\\.V|V))\\.");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i).*(?:https?://|www\\.|\\S@\\S+\\.\\w).*");
  private static final Pattern LEGAL =
      Pattern.compile(
          "(?u).*\\p{L}[\\p{L}\\p{N}).&’']*,?"
              + " (?:(?:g?GmbH|AG|KG|KGaA|UG|OHG|e\\.\\s?V\\.|eG|mbH)(?: & Co\\.?"
              + " (?:KG|KGaA|OHG))?|SE|Inc\\.?|LLC|LLP|L\\.?P\\.|Ltd\\.?|Limited|PLC|plc|Corp\\.?|Corporation"
              + "|Company|Co\\.|S\\.?A\\.?S?\\.?|SARL|S\\.?r\\.?l\\.?|S\\.?p\\.?A\\.?|S\\.?L\\.?U?\\.?|B\\.?V\\.?|N\\.?V\\.?|Oy|AB|A/S|ApS|ASA|Pty\\.?(?:"
              + " Ltd\\.?)?|Pvt\\.?(?: Ltd\\.?)?|Sp\\. z"
              + " o\\.\\s?o\\.|s\\.r\\.o\\.|Kft\\.?|Ltda\\.?)\\)?");
  private static final Pattern NAME_WORD =
      Pattern.compile(
          "(?u)[(]?[\\p{Lu}\\p{Lo}\\p{Lt}\\p{N}].*|[&+|/]|of|the|and|for|de|da|do|du|des|la|le|les|et|y|e|und|der|die|am|im"
              + "|für|van|von|by|d[’'].*|l[’'].*|al|bin");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?iu).*(?:[$€£₹%]|\\d{4,}|\\d[.,]\\d{3}|\\d+ ?[-–/] ?\\d+|\\d+"
              + " (?:h|hours|days|k)\\b).*");
  private static final Pattern TAGGED = Pattern.compile("(?iu)\\s*[(\\[][^()\\[\\]]*[)\\]]\\s*$");

  private HeadWords() {}

  private static KeywordMatcher matcher(String group) {
    return KeywordMatcher.of(WORDS.getOrDefault(group, List.of()));
  }

  static boolean isTitleField(String field) {
    return TITLE_FIELDS.keywordOf(field).isPresent();
  }

  static boolean isCompanyField(String field) {
    return COMPANY_FIELDS.keywordOf(field).isPresent();
  }

  /** Whether the words name an occupation. */
  static boolean readsAsTitle(String words) {
    return NOUNS.matches(words) || FOR_ALL.matcher(words).matches();
  }

  /** Whether the words end like a title: "Nurse, Nights" does, "Nurse Partners GmbH" does not. */
  private static boolean endsAsTitle(String words) {
    String core = TAGGED.matcher(words).replaceFirst("");
    List<KeywordMatch> nouns = NOUNS.find(core);
    return FOR_ALL.matcher(words).matches()
        || (!nouns.isEmpty() && nouns.get(nouns.size() - 1).end() == core.length());
  }

  /** Whether a line can be the title. */
  static boolean canBeTitle(String words) {
    return words.codePoints().anyMatch(Character::isLetter)
        && words.length() <= LONGEST
        && words.split(" ", -1).length <= MOST_WORDS
        && !isSentence(words)
        && !isSection(words)
        && (readsAsTitle(words) || !(isTerm(words) || isAll(COMMON, words)));
  }

  /** Whether a line is said to someone, ends like a sentence, or is an address. */
  static boolean isSentence(String words) {
    return ADDRESSED.matcher(words).matches()
        || SENTENCE.matcher(words).matches()
        || ADDRESS.matcher(words).matches();
  }

  /** Whether a line heads a section. */
  static boolean isSection(String words) {
    return isAll(SECTIONS, words);
  }

  /** Whether a line says where, how or when the work is done. */
  static boolean isTerm(String words) {
    return FACTS.matches(words) || NUMBERS.matcher(words).matches() || isPlace(words);
  }

  /** Whether the words name a place that is known, alone or with others. */
  static boolean isPlace(String words) {
    for (String part : words.split("\\s*[,/()]\\s*|\\s[–-]\\s", -1)) {
      boolean code = part.matches("\\p{Lu}{2,3}|\\d{4,6}|");
      if (!code && !isKnownPlace(part)) {
        return false;
      }
    }
    return letters(words) > 3 || isKnownPlace(words);
  }

  private static boolean isKnownPlace(String words) {
    String name =
        words.replaceFirst(
            "(?iu)^(?:greater|near|in) | (?:area|office|region|metro(?: area)?)$", "");
    return PLACES.keywordOf(name).isPresent() || Countries.codeOf(name).isPresent();
  }

  /** Whether the words have the form of a company: "Acme GmbH". */
  static boolean isLegal(String words) {
    return LEGAL.matcher(words).matches();
  }

  /** Whether the words can be a company's name. */
  static boolean canBeName(String words) {
    if (letters(words) < 2 || words.length() > LONGEST_NAME || ADDRESS.matcher(words).matches()) {
      return false;
    }
    if (isLegal(words)) {
      return !ADDRESSED.matcher(words).matches();
    }
    String[] parts = words.split(" ", -1);
    for (String part : parts) {
      if (parts.length > 1 && !NAME_WORD.matcher(part).matches()) {
        return false;
      }
    }
    boolean no = isSentence(words) || isSection(words) || isTerm(words) || isAll(COMMON, words);
    boolean title = endsAsTitle(words) && !FIRMS.matches(words);
    return !no && !title && parts.length <= MOST_NAME_WORDS;
  }

  /** Whether words are a name by their form alone, more than words that stand in every posting. */
  static boolean isOwnName(String words) {
    if (Character.isLowerCase(words.codePointAt(0))) {
      return false;
    }
    int common = COMMON.find(words).size();
    return FIRMS.matches(words) || common == 0 || (common == 1 && words.split(" ", -1).length > 2);
  }

  private static boolean isAll(KeywordMatcher words, String line) {
    int left = 0;
    for (KeywordMatch match : words.find(line)) {
      if (hasLetter(line.substring(left, match.start()))) {
        return false;
      }
      left = match.end();
    }
    return left > 0 && !hasLetter(line.substring(left));
  }

  private static long letters(String words) {
    return words.codePoints().filter(Character::isLetter).count();
  }

  private static boolean hasLetter(String words) {
    return words.codePoints().anyMatch(Character::isLetter);
  }

  /** The company inside a title line: "Boat Builder – Harbour Tools GmbH". */
  static Optional<String> legalPart(String line) {
    for (String part : line.split("\\s[–—|·•@-]\\s|:\\s", -1)) {
      if (isLegal(part) && !part.equals(line)) {
        return Optional.of(part.strip());
      }
    }
    return Optional.empty();
  }
}
