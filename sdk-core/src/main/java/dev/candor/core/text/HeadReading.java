package dev.candor.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reading of a head: finds the line of the title first, then the company around it. */
final class HeadReading {

  private static final int HEADING_WITHIN = 10;
  private static final int LEADING = 4;
  private static final int BESIDE = 4;
  private static final int LONGEST_VALUE = 90;

  private static final Pattern AT =
      Pattern.compile(
          "(?u)(?<title>.{3,90}?)\\s+(?:at|@|bei|chez)\\s+(?:the )?(?<company>[^,|(–—]{2,60}?(?:,?"
              + " (?:Inc|Ltd|LLC)\\.?)?)(?:\\s*[,|(–—].*|\\s-\\s.*)?");
  private static final Pattern PARTS = Pattern.compile("\\s*[|·•]\\s*|\\s[–—-]\\s");

  private final String text;
  private final String heading;
  private final String start;
  private final List<HeadLine> lines;
  private final HeadSentences.@Nullable Hiring hiring;
  private int titleAt = -1;
  private int end;

  HeadReading(String text, String heading) {
    this.text = text;
    this.heading = HeadLine.bare(HeadLine.start(heading));
    this.start = text.substring(0, Math.min(text.length(), PostingHead.LOOKED_AT));
    this.lines = HeadLine.of(text, PostingHead.LOOKED_AT);
    this.hiring = HeadSentences.hiring(start);
  }

  PostingHead read() {
    String line = titleLine();
    String title = line;
    String company = field(false);
    Optional<String> part = HeadWords.legalPart(line);
    Matcher at = AT.matcher(line);
    if (at.matches() && isTitleAtName(at)) {
      title = HeadSentences.clean(at.group("title"));
      company = company.isEmpty() ? HeadSentences.clean(at.group("company")) : company;
    } else if (part.isPresent()) {
      title = without(line, part.get());
      company = company.isEmpty() ? part.get() : company;
    }
    if (title.isEmpty()) {
      title = hiring != null && !hiring.title().isEmpty() ? hiring.title() : sentence();
    }
    return new PostingHead(title, company.isEmpty() ? company() : company, end);
  }

  private static boolean isTitleAtName(Matcher at) {
    String name = HeadSentences.clean(at.group("company"));
    boolean known = HeadWords.isLegal(name) || HeadWords.readsAsTitle(at.group("title"));
    return known && HeadWords.canBeName(name);
  }

  private static String without(String line, String part) {
    int at = line.indexOf(part);
    String title = at > 0 ? line.substring(0, at) : line.substring(part.length());
    return HeadSentences.clean(title.replaceAll("^[\\s:–—|·•-]+|[\\s:–—|·•-]+$", ""));
  }

  private String titleLine() {
    String field = field(true);
    if (!field.isEmpty()) {
      take(lineOf(field));
      return field;
    }
    int at = heading();
    at = at < 0 ? leading() : at;
    at = at < 0 ? first() : at;
    if (at < 0 || isHiringSentence(lines.get(at))) {
      return "";
    }
    take(at);
    return HeadSentences.clean(lines.get(at).words());
  }

  private void take(int line) {
    titleAt = line;
    end = line < 0 ? 0 : lines.get(line).end();
  }

  private int lineOf(String title) {
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).words().equalsIgnoreCase(title)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isHiringSentence(HeadLine line) {
    return hiring != null
        && !hiring.title().isEmpty()
        && line.words().contains(hiring.company() + " ");
  }

  /** What a field says, such as "Position: Boat Builder", or "". */
  private String field(boolean title) {
    for (int at = 0; at < lines.size(); at++) {
      HeadLine line = lines.get(at);
      boolean asked =
          title ? HeadWords.isTitleField(line.field()) : HeadWords.isCompanyField(line.field());
      if (line.isLabelled() && asked) {
        String value = HeadSentences.clean(value(at).replaceAll("^\"|\"$", ""));
        boolean fits = value.length() <= LONGEST_VALUE && !value(at).endsWith(".");
        boolean legal = HeadWords.isLegal(value) && !title;
        if (!value.isEmpty() && (legal || (fits && !isSentenceOf(value, title)))) {
          return value;
        }
      }
    }
    return "";
  }

  private static boolean isSentenceOf(String value, boolean title) {
    return title ? !HeadWords.canBeTitle(value) : value.split(" ", -1).length > 8;
  }

  /** A label may stand above its value, unless that line is labelled, too. */
  private String value(int at) {
    HeadLine line = lines.get(at);
    boolean above = line.value().isBlank() && at + 1 < lines.size();
    if (!above) {
      return line.value();
    }
    HeadLine next = lines.get(at + 1);
    return next.isLabelled() || HeadWords.isSection(next.words()) ? "" : next.words();
  }

  private int heading() {
    int named = heading.isEmpty() ? -1 : lineOf(heading);
    if (named >= 0 && HeadWords.canBeTitle(heading)) {
      return named;
    }
    for (int at = 0; at < Math.min(lines.size(), HEADING_WITHIN); at++) {
      HeadLine line = lines.get(at);
      if (line.level() == 1) {
        return HeadWords.canBeTitle(HeadSentences.clean(line.words())) ? at : -1;
      }
    }
    return -1;
  }

  /** The first of the leading lines that names an occupation. */
  private int leading() {
    int seen = 0;
    for (int at = 0; at < lines.size() && seen < LEADING; at++) {
      HeadLine line = lines.get(at);
      String words = line.words();
      if (line.isLabelled() && !HeadWords.legalPart(words).isPresent()) {
        continue;
      }
      if (line.item() || line.level() > 1 || HeadWords.isSection(words)) {
        return -1;
      }
      boolean beside = AT.matcher(words).matches() || HeadWords.legalPart(words).isPresent();
      boolean name = HeadWords.isLegal(words) && !beside;
      if (HeadWords.readsAsTitle(words) && HeadWords.canBeTitle(words) && !name) {
        return at;
      }
      if (HeadWords.isSentence(words) && words.length() > HeadWords.LONGEST) {
        return -1;
      }
      seen++;
    }
    return -1;
  }

  /** The first line, when more follows and it can be a title. */
  private int first() {
    for (int at = 0; at < lines.size(); at++) {
      HeadLine line = lines.get(at);
      if (!line.isLabelled()) {
        boolean can = !line.item() && HeadWords.canBeTitle(line.words()) && line.level() == 0;
        return can && at + 1 < lines.size() && !HeadWords.isLegal(line.words()) ? at : -1;
      }
    }
    return -1;
  }

  private String sentence() {
    return HeadSentences.title(start);
  }

  private String company() {
    List<HeadLine> beside = beside();
    for (HeadLine line : beside) {
      for (String name : names(line, true)) {
        boolean own = HeadWords.isLegal(name) || HeadSentences.speaksOf(name, text);
        if (own) {
          end = Math.max(end, line.end());
          return name;
        }
      }
    }
    String said = said();
    if (!said.isEmpty()) {
      return said;
    }
    for (HeadLine line : beside) {
      for (String name : names(line, false)) {
        if (HeadWords.isOwnName(name) && !HeadSentences.isIn(name, text)) {
          end = Math.max(end, line.end());
          return name;
        }
      }
    }
    return HeadSentences.described(start);
  }

  private String said() {
    if (hiring != null) {
      return hiring.company();
    }
    String about = HeadSentences.about(text);
    return about.isEmpty() ? HeadSentences.joined(start) : about;
  }

  /** Lines under the title, then above it, up to the first that is no fact of the head. */
  private List<HeadLine> beside() {
    List<HeadLine> beside = new ArrayList<>();
    if (titleAt < 0) {
      return beside;
    }
    for (int at = titleAt + 1; at < Math.min(lines.size(), titleAt + 1 + BESIDE); at++) {
      HeadLine line = lines.get(at);
      boolean ends = HeadWords.isSentence(line.words()) || HeadWords.isSection(line.words());
      if (line.item() || line.level() > 0 || (ends && !HeadWords.isLegal(line.words()))) {
        break;
      }
      beside.add(line);
    }
    for (int at = Math.min(titleAt, LEADING) - 1; at >= 0; at--) {
      beside.add(lines.get(at));
    }
    return beside;
  }

  /**
   * The names that a line may give: "Harbour Tools | Lisbon | Hybrid" gives the first. A town
   * before its state looks like a company before its town: these are named only to be confirmed.
   */
  private static List<String> names(HeadLine line, boolean placed) {
    List<String> names = new ArrayList<>();
    if (line.isLabelled() || line.item() || line.level() > 1) {
      return names;
    }
    for (String part : PARTS.split(line.words(), -1)) {
      if (HeadWords.isTerm(part)) {
        continue;
      }
      String name = HeadSentences.clean(part.replaceFirst("\\s*\\([^()]*\\)$", ""));
      int comma = name.indexOf(", ");
      if (comma > 0 && !HeadWords.isLegal(name)) {
        name =
            placed && HeadWords.isPlace(name.substring(comma + 2)) ? name.substring(0, comma) : "";
      }
      if (HeadWords.canBeName(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
