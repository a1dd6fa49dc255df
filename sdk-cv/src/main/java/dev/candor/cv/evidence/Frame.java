package dev.candor.cv.evidence;

import dev.candor.cv.internal.reading.Comparison;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Quantity;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where, when and as what a role was held: whole names in a sentence that it explains. */
final class Frame {

  /** Words an organisation's or tool's name may be written without. */
  static final Set<String> SUFFIXES =
      Set.of(
          "hospital",
          "clinic",
          "school",
          "college",
          "university",
          "academy",
          "group",
          "ltd",
          "limited",
          "inc",
          "llc",
          "gmbh",
          "ag",
          "plc",
          "company",
          "co",
          "corporation",
          "corp",
          "bank",
          "trust",
          "council",
          "center",
          "software",
          "system",
          "systems",
          "platform",
          "suite",
          "crm",
          "erp",
          "ehr",
          "emr",
          "tool",
          "app",
          "database",
          "services",
          "foundation",
          "agency",
          "county",
          "technologies",
          "solutions",
          "partners",
          "industries",
          "international",
          "the");

  private final List<Token> employer;
  private final Title title;
  private final List<List<Token>> places = new ArrayList<>();
  private final DateRange dates;

  Frame(Role role) {
    this.employer = words(role.employer());
    this.title = new Title(role.title());
    for (String part : role.place().split("[,/]")) {
      if (!part.isBlank()) {
        places.add(words(part));
      }
    }
    this.dates = role.dates();
  }

  static List<Token> words(String text) {
    return Reading.of(text).tokens().stream().filter(token -> token.kind() != Kind.STOP).toList();
  }

  /** Marks the tokens that name the employer, the title or the place. */
  BitSet explains(Reading claim) {
    BitSet explained = new BitSet();
    for (int at = 0; at < claim.tokens().size(); at++) {
      mark(explained, at, employer(claim.tokens(), at));
      mark(explained, at, title.match(claim, at));
      for (List<Token> place : places) {
        mark(explained, at, Title.run(claim.tokens(), at, place));
      }
    }
    return explained;
  }

  private static void mark(BitSet explained, int at, int end) {
    if (end > at) {
      explained.set(at, end);
    }
  }

  private int employer(List<Token> claim, int at) {
    if (!Character.isUpperCase(claim.get(at).surface().codePointAt(0))
        && !Character.isDigit(claim.get(at).surface().codePointAt(0))) {
      return 0;
    }
    int first = !employer.isEmpty() && employer.get(0).folded().equals("the") ? 1 : 0;
    int next = at;
    int matched = first;
    while (matched < employer.size() && next < claim.size()) {
      if (claim.get(next).kind() == Kind.STOP && !claim.get(next).folded().equals("(")) {
        next++;
        continue;
      }
      if (!claim.get(next).folded().equals(employer.get(matched).folded())) {
        break;
      }
      next++;
      matched++;
    }
    boolean rest =
        employer.subList(matched, employer.size()).stream()
            .allMatch(token -> SUFFIXES.contains(token.folded()));
    return matched > first && rest ? next : 0;
  }

  /** Whether a date in a sentence is the start or the end of the role. */
  boolean proves(Quantity date) {
    PartialDate start = dates.start();
    PartialDate end = dates.end();
    return switch (date.role()) {
      case FROM -> same(start, date) && (date.comparison() != Comparison.LEAST || dates.current());
      case LEVEL -> same(end, date);
      case CHANGE -> false;
    };
  }

  /** Whether a date is any that stands in the role's line. */
  boolean names(Quantity date) {
    return same(dates.start(), date) || same(dates.end(), date);
  }

  private static boolean same(@Nullable PartialDate date, Quantity said) {
    return date != null
        && date.year() == (int) said.value()
        && (said.high() == 0 || (date.month() != null && date.month() == (int) said.high()));
  }
}
