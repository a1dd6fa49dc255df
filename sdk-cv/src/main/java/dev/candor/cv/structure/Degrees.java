package dev.candor.cv.structure;

import dev.candor.core.text.WordList;
import dev.candor.cv.posting.Conditions.Degree;
import dev.candor.cv.posting.Conditions.Education;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.Statement;
import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The least education that a posting asks for. Of "Bachelor's or Master's" the lower one; what is
 * wished for beside what is required does not count, and nor does what the company says of its own
 * people, of courses it offers, or of a high degree of anything.
 */
final class Degrees {

  private static final Map<Degree, Pattern> NAMES = names();

  private static final Hints HINTS =
      Hints.of(
          "degree",
          "bachelor",
          "master",
          "ph.d",
          "phd",
          "ph d",
          "doctor",
          "diploma",
          "ged",
          "b.s",
          "bs/",
          "bs ",
          "b.a",
          "bsc",
          "msc",
          "mba",
          "m.s",
          "beng",
          "graduate",
          "associate",
          "high school",
          "high-school",
          "a-level",
          "secondary",
          "vocational",
          "trade school",
          "studium",
          "abschluss",
          "ausbildung",
          "abitur",
          "reife",
          "promo",
          "gesellen",
          "meisterbrief",
          "bac",
          "bts",
          "dut",
          "licen",
          "diplôm",
          "cole d",
          "grande",
          "formation",
          "cap",
          "bep",
          "mast",
          "máster",
          "maestr",
          "grado",
          "titul",
          "título",
          "carrera",
          "diplom",
          "ingenier",
          "formaci",
          "técnic",
          "tsu",
          "cfgs",
          "eso",
          "bachiller",
          "preparatoria",
          "posgrado",
          "بكالوريوس",
          "جامعية",
          "ماجستير",
          "دبلوم",
          "ثانوية",
          "دكتوراه",
          "but",
          "md",
          "m.d",
          "pharmd",
          "j.d");

  private static final Pattern WISHED =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:preferred|preferably|preference|a plus|is"
              + " plus|plus|ideally|nice[- ]to[-"
              + " ]have|desir(?:ed|able)|advantage(?:ous)?|bonus|helpful|beneficial|optional|not"
              + " required|an asset|would be|von vorteil|wünschenswert|idealerweise|gern(?:e)?"
              + " gesehen|apprécié|souhaité|idéalement|un plus|serait|se"
              + " valora\\w*|valorable|valoraremos|deseable|preferible(?:mente)?|يفضل)(?![\\p{L}\\p{N}])");
  private static final Pattern INSTEAD =
      Pattern.compile(
          "(?iu)(?:\\bor|/|,|\\band/or|\\bin lieu of|\\bo|\\bou|\\boder|\\by/o)\\s+(?:an? |the |any"
              + " |relevant |related"
              + " )?(?:equivalent|comparable|commensurate|proven|demonstrated|similar|professional|practical|work|\\d+|several|combination|experiencia|expérience|vergleichbare|entsprechende|equivalente)[^.;]{0,60}?\\b(?:experience|expertise|experiencia|expérience|erfahrung\\w*|berufserfahrung|kenntnisse|combination|years?)\\b|\\bequivalent"
              + " (?:combination|experience|work|practical|professional|industry|preferred)\\b");
  private static final Pattern NOT_ASKED =
      Pattern.compile(
          "(?iu)\\b(?:no|don[’']t need (?:an?|to have)|do not need|not require|without"
              + " an?|regardless of|kein\\w*|ohne|sans|sin|pas"
              + " de|aucun)\\s+(?:\\p{L}+\\s+){0,3}?$|\\b(?:tuition|reimburs\\w+|scholarship|complete"
              + " (?:a|your)|pursue (?:a|your)|towards? (?:a|your)|obtain"
              + " (?:a|your))\\b[^.;]{0,40}$");

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

  /** What is found of one line. */
  private record Asked(Degree least, boolean required, Statement said) {}

  private final String text;
  private final List<Asked> found = new ArrayList<>();

  private Degrees(String text) {
    this.text = text;
  }

  /** The education asked for, or null. */
  static @Nullable Education in(String text, List<Block> blocks) {
    Degrees degrees = new Degrees(text);
    for (Block block : blocks) {
      SectionKind kind = block.section().kind();
      if (kind != SectionKind.BENEFITS
          && kind != SectionKind.ABOUT_COMPANY
          && !block.isUnneeded()) {
        degrees.read(block, kind);
      }
    }
    return degrees.best();
  }

  private void read(Block block, SectionKind kind) {
    for (TextSpan sentence : StatedSentences.of(text, block)) {
      String words = sentence.in(text);
      if (HINTS.isAnyIn(words)) {
        read(sentence, words, kind == SectionKind.NICE_TO_HAVE);
      }
    }
  }

  private void read(TextSpan sentence, String words, boolean optional) {
    EnumSet<Degree> plain = EnumSet.noneOf(Degree.class);
    EnumSet<Degree> wished = EnumSet.noneOf(Degree.class);
    for (Map.Entry<Degree, Pattern> name : NAMES.entrySet()) {
      Matcher match = name.getValue().matcher(words);
      while (match.find()) {
        if (!NOT_ASKED.matcher(words.substring(0, match.start())).find()) {
          (isWished(words, match) ? wished : plain).add(name.getKey());
        }
      }
    }
    boolean alone = plain.isEmpty();
    EnumSet<Degree> counted = alone ? wished : plain;
    if (counted.isEmpty()) {
      return;
    }
    Degree least = counted.iterator().next();
    boolean required = !optional && !alone && !INSTEAD.matcher(words).find();
    found.add(new Asked(least, required, new Statement(words, sentence)));
  }

  /** Whether the part of the sentence around a degree wishes for it; other brackets are others. */
  private static boolean isWished(String words, Matcher match) {
    int open = words.lastIndexOf('(', match.start());
    int close = words.indexOf(')', match.end());
    boolean inside = open > words.lastIndexOf(')', match.start()) && close >= 0;
    if (inside) {
      return WISHED.matcher(words.substring(open, close)).find();
    }
    int start = words.lastIndexOf(';', match.start()) + 1;
    int semicolon = words.indexOf(';', match.end());
    String part = words.substring(start, semicolon < 0 ? words.length() : semicolon);
    return WISHED.matcher(BRACKETS.matcher(part).replaceAll("")).find();
  }

  private @Nullable Education best() {
    return found.stream()
        .filter(Asked::required)
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(asked -> new Education(asked.least(), asked.required(), asked.said()))
        .orElse(null);
  }

  private static Map<Degree, Pattern> names() {
    Map<Degree, Pattern> names = new EnumMap<>(Degree.class);
    WordList.read(Degrees.class, "degrees.txt")
        .forEach(
            (degree, all) ->
                names.put(
                    Degree.valueOf(degree.toUpperCase(Locale.ROOT)),
                    Pattern.compile(
                        "(?iu)(?<![\\p{L}\\p{N}])(?:"
                            + String.join("|", all)
                            + ")(?![\\p{L}\\p{N}])")));
    return names;
  }
}
