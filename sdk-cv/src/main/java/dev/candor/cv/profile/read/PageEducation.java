package dev.candor.cv.profile.read;

import dev.candor.cv.internal.resume.Cell;
import dev.candor.cv.internal.resume.EntryHead;
import dev.candor.cv.internal.resume.PageEntry;
import dev.candor.cv.internal.resume.Piece;
import dev.candor.cv.profile.Confidence;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Courses of study of a section. */
final class PageEducation {

  private static final Pattern DEGREE =
      Pattern.compile(
          "(?iu)^((?:(?:Ph\\.?\\s?D|D\\.?Phil|M\\.?B\\.?A|[BM]\\.?\\s?(?:Sc|Eng|Ed|Tech|Phil|A|S)"
              + "|LL\\.?[BM]|J\\.?D|M\\.?D)\\.?(?!\\p{L})"
              + "|(?:Bachelor|Master|Associate|Doctor)(?:['’]?s)?(?: degree)?"
              + "(?: of (?:Science|Arts|Engineering|Business Administration|Philosophy|Laws?"
              + "|Technology|Education|Fine Arts|Medicine))?(?!\\p{L})"
              + "|Diplom(?:a|-\\p{L}+)?(?!\\p{L})|Abitur(?!\\p{L})|Licence(?!\\p{L})"
              + "|Magister(?!\\p{L})|Staatsexamen(?!\\p{L}))(?:\\s*\\([^)]*\\))?)"
              + "(?:\\s+(?:in|of|en)\\s+|\\s*[,:–-]?\\s+|\\s*$)(.*)$");
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "(?iu)universi|college|institut|school|academy|akademie|hochschule|polytechni|école"
              + "|faculty|gymnasium|universidad|(?<!\\p{L})(?:ETH|MIT|EPFL|TU|RWTH)(?!\\p{L})");
  private static final Pattern SCORE =
      Pattern.compile("(?iu)^((?:GPA|grade|note|abschlussnote)\\s*[:：]?\\s*)(\\d[\\d.,/ ]*\\d)");
  private static final Pattern COURSES =
      Pattern.compile("(?iu)^((?:relevant )?(?:courses?|coursework|modules)\\s*[:：]\\s*)(.+)$");

  private final Ids ids;

  PageEducation(Ids ids) {
    this.ids = ids;
  }

  List<Found<Education>> read(List<List<Cell>> rows) {
    return PageEntry.of(rows).stream().flatMap(entry -> entry(entry).stream()).toList();
  }

  private Optional<Found<Education>> entry(PageEntry entry) {
    EntryHead head = EntryHead.of(entry);
    List<Piece> pieces = pieces(head);
    Piece degree = first(pieces, DEGREE);
    Piece institution = first(pieces.stream().filter(p -> !p.equals(degree)).toList(), INSTITUTION);
    if (institution == null && degree != null) {
      institution = other(head, pieces, degree);
    }
    if (degree == null && institution == null) {
      return Optional.empty();
    }
    Found.Parts parts = new Found.Parts();
    String area = degree(parts, pieces, degree, institution);
    String where = institution(parts, institution);
    DateRange dates = dates(parts, head.dates());
    String named = degree == null ? "" : degreeOf(degree);
    String score = "";
    List<String> courses = new ArrayList<>();
    for (PageEntry.Bullet bullet : entry.bullets()) {
      score = score.isEmpty() ? score(parts, bullet.first()) : score;
      courses.addAll(courses(parts, bullet));
    }
    String slug = Ids.slug(where, named, area);
    String id = ids.free("education/" + slug, where + named + area + dates);
    ids.take(id);
    return Optional.of(
        parts.of(new Education(new EvidenceId(id), where, named, area, dates, score, courses)));
  }

  private static List<Piece> pieces(EntryHead head) {
    return head.rows().stream()
        .flatMap(List::stream)
        .flatMap(piece -> piece.split(EntryHead.COMMA).stream())
        .toList();
  }

  private static @Nullable Piece first(List<Piece> pieces, Pattern pattern) {
    return pieces.stream()
        .filter(piece -> pattern.matcher(piece.text()).find())
        .findFirst()
        .orElse(null);
  }

  /** What stands beside the degree in a row of its own is where it was taken. */
  private static @Nullable Piece other(EntryHead head, List<Piece> pieces, Piece degree) {
    List<Piece> others = pieces.stream().filter(piece -> !piece.equals(degree)).toList();
    return head.rows().size() > 1 && others.size() == 1 ? others.get(0) : null;
  }

  private static String degreeOf(Piece degree) {
    Matcher matcher = DEGREE.matcher(degree.text());
    return matcher.matches() ? matcher.group(1) : degree.text();
  }

  /** Takes the degree and gives its area: what follows it, or the only piece that is left. */
  private static String degree(
      Found.Parts parts, List<Piece> pieces, @Nullable Piece degree, @Nullable Piece institution) {
    Piece area = null;
    if (degree != null) {
      Matcher matcher = DEGREE.matcher(degree.text());
      boolean matches = matcher.matches();
      degree.take();
      parts.add("degree", degreeOf(degree), Confidence.LIKELY, degree.cell());
      area = matches ? degree.part(matcher.start(2), matcher.end(2)) : null;
    }
    boolean stated = area != null && !area.isEmpty();
    if (!stated) {
      List<Piece> left =
          pieces.stream().filter(p -> !p.equals(degree) && !p.equals(institution)).toList();
      area = left.size() == 1 ? left.get(0) : null;
    }
    if (area == null) {
      return "";
    }
    area.take();
    Confidence confidence = stated ? Confidence.LIKELY : Confidence.UNSURE;
    parts.add("area", Entry.oneLine(area.text()), confidence, area.cell());
    return Entry.oneLine(area.text());
  }

  private static String institution(Found.Parts parts, @Nullable Piece piece) {
    if (piece == null) {
      return "";
    }
    piece.take();
    boolean named = INSTITUTION.matcher(piece.text()).find();
    Confidence confidence = named ? Confidence.LIKELY : Confidence.UNSURE;
    parts.add("institution", Entry.oneLine(piece.text()), confidence, piece.cell());
    return Entry.oneLine(piece.text());
  }

  /** The dates of a course of study: one date is its end. */
  private static DateRange dates(Found.Parts parts, @Nullable Piece piece) {
    Optional<DateRange> read = piece == null ? Optional.empty() : Period.parse(piece.text());
    if (piece == null || read.isEmpty()) {
      return DateRange.UNKNOWN;
    }
    piece.take();
    parts.add("dates", piece.text(), Confidence.STATED, piece.cell());
    return read.get();
  }

  private static String score(Found.Parts parts, Cell cell) {
    Matcher score = SCORE.matcher(cell.text());
    if (!score.find()) {
      return "";
    }
    cell.whole().part(0, score.end()).take();
    parts.add("score", score.group(2), Confidence.STATED, cell);
    return score.group(2);
  }

  private static List<String> courses(Found.Parts parts, PageEntry.Bullet bullet) {
    Matcher courses = COURSES.matcher(bullet.text());
    if (!courses.matches()) {
      return List.of();
    }
    bullet.take();
    parts.add("courses", courses.group(2), Confidence.STATED, bullet.first());
    return Stream.of(courses.group(2).split("[,;]\\s*")).map(String::strip).toList();
  }
}
