package dev.candor.cv.structure;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Years of experience that a sentence asks for. Ages, the history of the company, contracts,
 * degrees and spans of time that are no experience do not count.
 */
final class Experience {

  private static final int MOST = 50;
  private static final int MOST_IN_PROSE = 20;
  private static final int LONGEST_CONTEXT = 90;

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("ein", 1),
          Map.entry("einem", 1),
          Map.entry("zwei", 2),
          Map.entry("drei", 3),
          Map.entry("vier", 4),
          Map.entry("fünf", 5),
          Map.entry("sechs", 6),
          Map.entry("sieben", 7),
          Map.entry("acht", 8),
          Map.entry("zehn", 10),
          Map.entry("un", 1),
          Map.entry("deux", 2),
          Map.entry("trois", 3),
          Map.entry("quatre", 4),
          Map.entry("cinq", 5),
          Map.entry("dix", 10),
          Map.entry("dos", 2),
          Map.entry("tres", 3),
          Map.entry("cuatro", 4),
          Map.entry("cinco", 5),
          Map.entry("diez", 10),
          Map.entry("سنتين", 2),
          Map.entry("ثلاث", 3),
          Map.entry("خمس", 5));

  private static final String NUMBER =
      "\\p{Nd}{1,2}|"
          + String.join(
              "|", WORDS.keySet().stream().filter(w -> !w.equals("سنتين")).sorted().toList());

  private static final Pattern YEARS =
      Pattern.compile(
          "(?iu)(?<![\\p{Nd}$€£\\p{L}])(?<!\\p{Nd}[.,])(?<least>"
              + NUMBER
              + ")\\s*\\+?\\s*(?:(?:-|–|—|‑|to|or|bis|oder|und|à|a|ou|et|o|e|y|hasta|até|إلى|and|/)\\s*(?:"
              + NUMBER
              + ")\\s*\\+?\\s*)?(?:\\(\\s*\\p{Nd}{1,2}\\s*\\+?\\)\\s*)?(?:(?:or more|or above|and"
              + " above|plus|full|solid|oder mehr|ou plus|o más|ou"
              + " mais)\\s+)?-?\\s*(?:years?|yrs?|y\\.?o\\.?e\\.?|jahre?n?|jährige[rnms]?|ans?|années?|años?|anos?"
              + "|سنوات|سنة|سنين|أعوام|عام|عاما)(?![\\p{L}])|(?<two>سنتين)");

  private static final Hints HINTS =
      Hints.of(
          "year",
          "yr",
          "yoe",
          "y.o",
          "jahr",
          "jähr",
          " ans",
          "\u00A0ans",
          "1 an",
          "un an",
          "ann",
          "año",
          "ano",
          "سن",
          "عام");
  private static final Pattern NOT_BEHIND =
      Pattern.compile(
          "(?iu)[\\s+'’,()-]*(?:continuous|residen|(?:of|or) (?:age|older)|(?:or"
              + " )?old(?:er)?\\b|alt\\b|ago\\b|warranty|contract|vesting|(?:college |university"
              + " |bachelor\\S* )?degree|college|university|program|in a row|track"
              + " record|lease|term\\b|plan\\b|of"
              + " (?:age|success|innovation|history|growth|service\\b(?! exp))|d[’']âge|de edad|de"
              + " antigüedad|révolus|de idade|im (?:Markt|Geschäft)|after|from"
              + " (?:now|the)|vom|nach|من العمر|history)");
  private static final Pattern NOT_BEFORE =
      Pattern.compile(
          "(?iu)(?:\\b(?:past|last|next|first|every|each|within|since|celebrating|age"
              + " of|aged|vor|seit|in den|nächsten|letzten|depuis|il y a|dans les|desde"
              + " hace|hace|llevamos|próximos|últimos|for (?:over|nearly|almost|more"
              + " than|the)|for|after|alle|alter"
              + " von|mindestalter|edad|duration|\\w*dauer|durée|duración):?|منذ|عمره|العمر)(?:\\s+(?:more"
              + " than|over|nearly|almost|mehr als|über|fast|plus de|más"
              + " de|the|least|von|de))*\\s*$");
  private static final Pattern OURS =
      Pattern.compile(
          "(?iu)\\b(?:we|our|us(?!ed)|company|firm|founded|unser\\w*|wir|gegründet|notre|nous|nuestr\\w+|empresa|despacho|agency|leader|trusted|partner)\\b(?![’']re"
              + " look| are look)[^.:]{0,45}$|\\b(?:with|mit|avec|con) (?:over|more than|über|mehr"
              + " als|plus de|más de)\\s*$|\\bforts? d[’']");
  private static final Pattern HEADED =
      Pattern.compile(
          "(?iu)\\b(?:qualifications?|requirements?|looking for|experience|you have|you bring|who"
              + " has|profil\\w*|requisitos|anforderungen|minimum|min\\.?|at"
              + " least|mindestens|mind\\.|au moins|mínim[oa]|al menos):?(?: of| de)? ?$");
  private static final Pattern OF_CANDIDATE =
      Pattern.compile(
          "(?iu)\\b(?:you|your|candidates?|applicants?|must|minimum|min|at"
              + " least|required|requires?|ideal|looking"
              + " for|someone|seeking|bring|du|sie|dein\\w*|mindestens|mind|vous|tu|minimum|au"
              + " moins|mínim[oa]|al menos|experiencia|expérience"
              + "|berufserfahrung|experience)\\b|خبرة");
  private static final Pattern ASKED_BEHIND =
      Pattern.compile(
          "(?iu)[^.;]{0,70}\\b(?:experi\\w*|exp\\b|\\w*erfahrung\\w*|expérience\\w*|background|expertise|track|proven|practice)|\\s*\\+?\\s*(?:of|in|as|with|working|in"
              + " the|leading|managing|building|developing|designing|writing|selling|running|im|in"
              + " der|als|en|dans|comme|como)\\b|[^.;]{0,40}خبرة");
  private static final Pattern ASKED_BEFORE =
      Pattern.compile(
          "(?iu)(?:\\b(?:experi\\w*|\\w*erfahrung\\w*|expérience\\w*|minimum|min\\.?|at"
              + " least|mind(?:\\.|estens)|au moins|mínim[oa]s?|al menos|wenigstens)|خبرة|عن|لا"
              + " تقل|الأدنى)[^.;]{0,60}$");

  /** "Java, 5+ years", "Java (5+ years)", "Java: 3-5 years": nothing but the years of a thing. */
  private static final Pattern OF_THING_BEHIND =
      Pattern.compile(
          "(?iu)\\s*\\+?\\s*(?:[).,;:\\]]|[–—-]\\s|$|(?:minimum|min|required|preferred|and|or|or"
              + " more|hands-on|plus)\\b)");

  private static final Pattern OF_THING_BEFORE =
      Pattern.compile(
          "(?iu)[\\p{L}\\p{N}+#.)*]\\s*[,:(\\[–—-]*\\s*(?:>=?|≥|min\\.?|at least|minimum(?:"
              + " of)?|over|mind\\.|mindestens|ca\\.?)?\\s*$");
  private static final Pattern NO_THING =
      Pattern.compile(
          "(?iu)\\b(?:commit\\w*|stay|contract|duration|term|visa|valid\\w*|licen[cs]e\\w*|age|old|older|under|per|than|bachelor\\S*|degree"
              + "|diploma|warranty|residen\\w+|vertrag|befristet\\w*|laufzeit|grow\\w*|within|until|the|is)(?:"
              + " (?:of|over|under|for|at least))?\\s*[,:(–—-]?\\s*$|\\b(?:of|for|from)\\s*$");

  private Experience() {}

  /**
   * The most years that a sentence asks for as a least.
   *
   * @param sentence one sentence or item
   * @param asked whether the sentence is known to ask for something
   * @return 0 to 50, or null when it asks for no years
   */
  static @Nullable Integer years(String sentence, boolean asked) {
    Integer most = null;
    if (!HINTS.isAnyIn(sentence)) {
      return most;
    }
    Matcher years = YEARS.matcher(sentence);
    while (years.find()) {
      Integer least =
          years.group("two") != null ? Integer.valueOf(2) : number(years.group("least"));
      if (least != null
          && least <= (asked ? MOST : MOST_IN_PROSE)
          && counts(sentence, years, asked)) {
        most = most == null ? least : Integer.valueOf(Math.max(most, least));
      }
    }
    return most;
  }

  private static boolean counts(String sentence, Matcher years, boolean asked) {
    String before = sentence.substring(Math.max(0, years.start() - LONGEST_CONTEXT), years.start());
    String behind =
        sentence.substring(years.end(), Math.min(sentence.length(), years.end() + LONGEST_CONTEXT));
    if (NOT_BEHIND.matcher(behind).lookingAt() || NOT_BEFORE.matcher(before).find()) {
      return false;
    }
    boolean said = ASKED_BEHIND.matcher(behind).lookingAt() || ASKED_BEFORE.matcher(before).find();
    boolean thing = isOfThing(before, behind);
    if (asked) {
      return said || thing || before.isBlank();
    }
    boolean headed = HEADED.matcher(before).find();
    boolean candidate = before.length() <= 15 || OF_CANDIDATE.matcher(sentence).find();
    boolean listed = thing && OF_CANDIDATE.matcher(before).find();
    return (said || listed) && (headed || (candidate && !OURS.matcher(before).find()));
  }

  private static boolean isOfThing(String before, String behind) {
    return OF_THING_BEHIND.matcher(behind).lookingAt()
        && OF_THING_BEFORE.matcher(before).find()
        && !NO_THING.matcher(before).find();
  }

  private static @Nullable Integer number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.valueOf(word);
    }
    return WORDS.get(word.toLowerCase(Locale.ROOT));
  }
}
