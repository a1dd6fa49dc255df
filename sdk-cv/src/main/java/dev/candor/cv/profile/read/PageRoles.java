package dev.candor.cv.profile.read;

import dev.candor.cv.internal.layout.WorkWords;
import dev.candor.cv.internal.resume.Cell;
import dev.candor.cv.internal.resume.EntryHead;
import dev.candor.cv.internal.resume.Held;
import dev.candor.cv.internal.resume.PageEntry;
import dev.candor.cv.internal.resume.Piece;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Confidence;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Positions and projects of a section. */
final class PageRoles {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,2})\\+? (\\p{L})");

  private final Ids ids;
  private final Notes notes;
  private final PageLines lines;

  PageRoles(Ids ids, Notes notes, PageLines lines) {
    this.ids = ids;
    this.notes = notes;
    this.lines = lines;
  }

  List<Found<Role>> read(List<List<Cell>> rows, Role.Kind kind) {
    List<PageEntry> entries = PageEntry.of(rows);
    List<EntryHead> heads = entries.stream().map(EntryHead::of).toList();
    Held.Order order = Held.orderOf(heads);
    List<Found<Role>> roles = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      EntryHead head = heads.get(i);
      Held held = kind == Role.Kind.PROJECT ? project(head) : Held.of(head, order);
      // without a head nothing says whose bullets these are
      if (held.employer() != null) {
        Role above = roles.isEmpty() ? null : roles.get(roles.size() - 1).value();
        roles.add(
            isTitle(held, head) && above != null && kind == Role.Kind.WORK
                ? below(above, entries.get(i), head, held)
                : role(entries.get(i), head, held, kind));
      }
    }
    return roles;
  }

  /** A dated title alone: one more position at the employer above. */
  private static boolean isTitle(Held held, EntryHead head) {
    Piece only = held.employer();
    return held.title() == null
        && only != null
        && head.dates() != null
        && head.rows().size() == 1
        && WorkWords.isWork(only.text());
  }

  private Found<Role> below(Role above, PageEntry entry, EntryHead head, Held held) {
    Piece title = Objects.requireNonNull(held.employer());
    notes.doubtful(
        "line " + lines.of(title.cell()), "no employer stands there; the one above is taken");
    Found.Parts parts = new Found.Parts();
    parts.add("employer", above.employer(), Confidence.UNSURE, title.cell());
    String name = take(parts, "title", title, Confidence.LIKELY);
    return role(parts, entry, head, Role.builder("?", above.employer()).title(name));
  }

  private static Held project(EntryHead head) {
    Piece name = head.rows().isEmpty() ? null : head.rows().get(0).get(0);
    boolean dated = head.told() || head.dates() != null;
    return new Held(null, name, 1, dated ? Confidence.LIKELY : Confidence.UNSURE);
  }

  private Found<Role> role(PageEntry entry, EntryHead head, Held held, Role.Kind kind) {
    Found.Parts parts = new Found.Parts();
    Piece employer = Objects.requireNonNull(held.employer());
    String name = take(parts, "employer", employer, held.confidence());
    if (held.title() == null && kind != Role.Kind.PROJECT) {
      notes.doubtful(
          "line " + lines.of(employer.cell()),
          "title and employer cannot be told apart; the line stands as the employer");
    }
    String title = take(parts, "title", held.title(), held.confidence());
    Role.Builder role = Role.builder("?", name).title(title).kind(kind);
    return role(parts, entry, head, role.summary(summary(parts, entry, head, held.used())));
  }

  private Found<Role> role(Found.Parts parts, PageEntry entry, EntryHead head, Role.Builder named) {
    DateRange dates = dates(parts, head.dates());
    head.durations().stream().filter(one -> isSaid(one.text(), dates)).forEach(Piece::take);
    Role role = named.dates(dates).build();
    PartialDate start = dates.start();
    String wanted = Ids.slug(role.employer(), role.title(), start == null ? "" : start.toString());
    String content = entry.bullets().stream().map(PageEntry.Bullet::text).toList().toString();
    String id = ids.free(wanted, content);
    ids.take(id);
    return parts.of(
        named
            .id(id)
            .place(take(parts, "place", head.place(), Confidence.LIKELY))
            .achievements(achievements(parts, entry, id))
            .build());
  }

  private static String take(
      Found.Parts parts, String name, @Nullable Piece piece, Confidence confidence) {
    if (piece == null) {
      return "";
    }
    piece.take();
    String value = Entry.oneLine(piece.text());
    parts.add(name, value, confidence, piece.cell());
    return value;
  }

  /** Whether a duration says what the dates say, which count the first month and the last. */
  private static boolean isSaid(String duration, DateRange dates) {
    PartialDate start = dates.start();
    PartialDate end = dates.end();
    if (start == null || end == null || start.month() == null || end.month() == null) {
      return false;
    }
    int months = 0;
    Matcher part = DURATION.matcher(duration);
    while (part.find()) {
      int number = Integer.parseInt(part.group(1));
      months += part.group(2).toLowerCase(Locale.ROOT).startsWith("y") ? number * 12 : number;
    }
    int between = (end.year() - start.year()) * 12 + end.month() - start.month();
    return months == between || months == between + 1;
  }

  /** Dates that are not understood stay on the list of what was not. */
  private static DateRange dates(Found.Parts parts, @Nullable Piece piece) {
    Optional<DateRange> read = piece == null ? Optional.empty() : Period.parse(piece.text());
    if (piece == null || read.isEmpty()) {
      return DateRange.UNKNOWN;
    }
    piece.take();
    parts.add("dates", piece.text(), Confidence.STATED, piece.cell());
    return read.get();
  }

  /** Rows below title and employer that say what the position was. */
  private static String summary(Found.Parts parts, PageEntry entry, EntryHead head, int used) {
    List<Piece> pieces =
        head.rows().stream()
            .skip(used)
            .flatMap(List::stream)
            .filter(piece -> !entry.beside().contains(piece.cell()))
            .toList();
    if (pieces.isEmpty()) {
      return "";
    }
    pieces.forEach(Piece::take);
    String text = pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    parts.add("summary", text, Confidence.LIKELY, pieces.get(0).cell());
    return text;
  }

  private List<Achievement> achievements(Found.Parts parts, PageEntry entry, String role) {
    List<Achievement> achievements = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (PageEntry.Bullet bullet : entry.bullets()) {
      String text = Entry.oneLine(bullet.text());
      bullet.take();
      if (text.isEmpty() || !texts.add(text)) {
        notes.leftOut("line " + lines.of(bullet.first()), "it repeats a bullet above");
        continue;
      }
      parts.add(
          "achievements[" + achievements.size() + "]", text, Confidence.STATED, bullet.first());
      achievements.add(Achievement.builder(Ids.achievement(role, text), text).build());
    }
    return achievements;
  }
}
