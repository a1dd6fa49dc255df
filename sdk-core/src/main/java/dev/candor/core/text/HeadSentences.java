package dev.candor.core.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences and headings of a posting that name its title or employer. */
final class HeadSentences {

  private static final String CAPITALS = "(?:[\\p{Lu}\\d][\\p{L}\\d.+#/&-]*|of|and)";
  private static final String NAME =
      "[\\p{Lu}\\d][\\p{L}\\p{N}.&’'-]*(?:"
          + " (?:[\\p{Lu}\\d&][\\p{L}\\p{N}.&’'-]*|of|the|de|du|and)){0,4}";
  private static final String TITLE =
      "(?:(?i:experienced|talented|skilled|motivated|passionate|strong) )?"
          + CAPITALS
          + "(?: (?:"
          + CAPITALS
          + "|&|[–-])){0,7}";

  private static final Pattern SOUGHT =
      Pattern.compile(
          "(?u)\\b(?:(?i:looking for|hiring|seeking|searching for|suchen wir|nous"
              + " recherchons|buscamos|join us as|as)) (?i:an?|our"
              + " next|our|the|eine?n?|un|une|una|dich als) (?<title>"
              + TITLE
              + ")");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?u)(?:^|[.\\n]\\s*)The (?<title>\\p{Lu}[\\p{L}+#/&-]*(?:,?"
              + " (?:\\p{Lu}[\\p{L}+#/&-]*|of|and|&)){0,7}) (?:will|is responsible|serves as|is"
              + " a)\\b");
  private static final Pattern HIRING =
      Pattern.compile(
          "(?mu)(?:^|[.!?]\\s+)\\W{0,4}(?<company>"
              + NAME
              + ")(?:, [^.,\\n"
              + "]{3,80},)?(?: is| are|[’']s)?(?: now| currently| actively)? (?:hiring|looking"
              + " for|seeking|searching for|recruiting|looking to hire|seeks|sucht|stellt"
              + " ein|recrute|recherche|cherche|busca|procura|contrata)\\b(?:(?: for)? (?i:an?|our"
              + " next|our first|eine?n?|ab sofort eine?n?|une?|una?|uma?|the))?"
              + " ?(?<title>[^.,;:!?(\\n"
              + "]{3,70})?");
  private static final Pattern ROLE_END =
      Pattern.compile(
          "(?iu)\\s(?:to|who|with|in|at|for|based|that|on|and"
              + " help|as|near|zur|für|mit|pour|para)\\s.*");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?mu)^\\W{0,6}(?i:about|über|à propos de|sobre)"
              + " (?!(?i:us|the|this|our|you|your|uns|die|das|dich|nous|el|la|nosotros|nós|a"
              + " vaga)\\b)(?<company>"
              + NAME
              + ")\\W{0,4}$");
  private static final Pattern JOINED =
      Pattern.compile(
          "(?u)\\b(?:Join|At|at|Bei|bei|Chez|chez|En|Na) (?<company>"
              + NAME
              + "),? (?:the|we|our|and|you|wir|nous|as|to|acreditamos)\\b");
  private static final Pattern IS =
      Pattern.compile(
          "(?mu)(?:^|[.!?]\\s+)\\W{0,4}(?<company>"
              + NAME
              + ")(?: \\([^)\\n"
              + "]{1,30}\\))?,? (?:is|are|ist|est|es|é) [^.\\n"
              + "]{0,160}\\b(?i:compan(?:y|ies)|providers?|leaders?|platform"
              + "|startup|start-up|scale-up|firm|organi[sz]ation|studio|agency|manufacturer|supplier|employer|retailer"
              + "|consultancy|bank|hospital|university|school|charity|nonprofit|non-profit|unternehmen|anbieter"
              + "|hersteller|marktführer|entreprise|société|leader|empresa|líder)(?![\\p{L}\\p{N}])");
  private static final String AS_COMPANY =
      "(?:[’']s? (?!office)|,?"
          + " (?:is|was|are|has|have|builds|makes|helps|provides|offers|develops|designs"
          + "|delivers|runs|serves|operates|believes|brings|ist|baut|entwickelt|bietet|sucht|est|es|é)(?![\\p{L}\\p{N}]))";
  private static final Pattern END =
      Pattern.compile(
          "(?i)(?:\\s+(?:and|of|the|&|–|-))+$|[,;:|–-]+$|(?<!\\b(?:Inc|Ltd|Corp|Co))\\.+$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iu)(?:the|our|us|team|this|home|work|role|you|your|we|least|all|any|scale|it|once|next|first"
              + "|its|their|they|he|she|i|who|there|that|what|which|client|company|these|those|a|an|wir|se|si|if|when|como|quem"
              + "|kunde|unser\\w*|nous|notre|nuestr\\w+|un[ae]?)\\b.*");

  private HeadSentences() {}

  /** What "we are looking for a Boat Builder" or "The Boat Builder will" names, or "". */
  static String title(String start) {
    String sought = title(SOUGHT, start);
    return sought.isEmpty() ? title(SUBJECT, start) : sought;
  }

  private static String title(Pattern pattern, String start) {
    Matcher said = pattern.matcher(start);
    while (said.find()) {
      String title = clean(said.group("title"));
      if (HeadWords.readsAsTitle(title)) {
        return title;
      }
    }
    return "";
  }

  /** The sentence "Harbour Tools is hiring a Boat Builder", or null: its title may be "". */
  static @Nullable Hiring hiring(String start) {
    Matcher said = HIRING.matcher(start);
    while (said.find()) {
      String company = clean(said.group("company"));
      if (isName(company)) {
        String role = said.group("title");
        String title = role == null ? "" : clean(ROLE_END.matcher(role + " ").replaceFirst(""));
        return new Hiring(company, HeadWords.readsAsTitle(title) ? title : "", said.end());
      }
    }
    return null;
  }

  /** Who hires whom. */
  record Hiring(String company, String title, int end) {}

  /** The company that a heading is about, or "". */
  static String about(String text) {
    Matcher about = ABOUT.matcher(text);
    while (about.find()) {
      String name = clean(about.group("company"));
      if (HeadWords.isLegal(name) || (isName(name) && HeadWords.isOwnName(name))) {
        return name;
      }
    }
    return "";
  }

  /** "At Harbour Tools, we build boats" names its company; "" when nothing does. */
  static String joined(String start) {
    Matcher joined = JOINED.matcher(start);
    while (joined.find()) {
      String name = clean(joined.group("company"));
      if (isName(name)) {
        return name;
      }
    }
    return "";
  }

  /** "Harbour Tools is a maker's company" names it; "" when no sentence says what a company is. */
  static String described(String start) {
    Matcher is = IS.matcher(start);
    while (is.find()) {
      String name = clean(is.group("company")).replaceFirst("^(?:O|A|El|La|Le|Der|Die|Das) ", "");
      if (isName(name) && HeadWords.isOwnName(name) && !HeadWords.readsAsTitle(name)) {
        return name;
      }
    }
    return "";
  }

  /**
   * Whether a text speaks of a name as of a company: "at Harbour Tools" does; "Harbour Tools is"
   * does where nothing is in it.
   */
  static boolean speaksOf(String name, String text) {
    String quoted = Pattern.quote(name);
    return is(
            text,
            "(?i:at|join(?:ing)?|about|bei|chez|über|sobre|na|by) " + quoted + "(?![\\p{L}\\p{N}])")
        || (is(text, quoted + AS_COMPANY) && !isIn(name, text));
  }

  /** Whether a text says that something is in a place of this name. */
  static boolean isIn(String name, String text) {
    return is(
        text,
        "(?i:in|near|around|nach|standort|raum|à|en|em|location:?)(?: der| the)? "
            + Pattern.quote(name)
            + "(?![\\p{L}\\p{N}])");
  }

  private static boolean is(String text, String said) {
    return Pattern.compile("(?u)(?<![\\p{L}\\p{N}])(?:" + said + ")").matcher(text).find();
  }

  private static boolean isName(String name) {
    return !NO_NAME.matcher(name).matches() && HeadWords.canBeName(name);
  }

  static String clean(String words) {
    String name = HeadLine.bare(words);
    return END.matcher(name).replaceAll("").strip();
  }
}
