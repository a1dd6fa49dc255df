package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Quantity;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Years of experience, from the months of the entries; whole years, rounded down. */
final class Experience {

  private static final Set<String> ABOUT_WORK =
      Set.of(
          "experience",
          "experienced",
          "professional",
          "career",
          "industry",
          "total",
          "combined",
          "hands");

  private final List<Role> roles;
  private final Clock clock;

  Experience(Facts facts, List<Role> roles, Clock clock) {

    this.roles = roles;
    this.clock = clock;
  }

  /**
   * Proves a stretch that says how long the candidate has worked, in all or in a field; else null.
   */
  Proof.@Nullable Found proves(Reading claim, int from, int to) {
    Quantity years = null;
    for (Quantity quantity : claim.quantities()) {
      if (quantity.first() >= from && quantity.last() <= to) {
        if (years != null || !quantity.unit().equals("mo")) {
          return null;
        }
        years = quantity;
      }
    }
    if (years == null) {
      return null;
    }
    List<Token> field = new ArrayList<>();
    boolean work = false;
    for (int at = from; at < to; at++) {
      Token token = claim.tokens().get(at);
      work |=
          ABOUT_WORK.contains(token.folded())
              || token.folded().equals("as")
              || token.folded().equals("work_as");
      boolean plain =
          ABOUT_WORK.contains(token.folded())
              || token.word().family().equals("work")
              || token.folded().equals("work_as")
              || token.folded().equals("with");
      if (token.isContent() && !plain && (!token.has(Tag.HARMLESS) || token.name() >= 0)) {
        field.add(token);
      } else if (token.has(Tag.SUPERLATIVE)) {
        return null;
      }
    }
    return work ? proves(years, field) : null;
  }

  private Proof.@Nullable Found proves(Quantity said, List<Token> field) {
    BitSet months = new BitSet();
    Set<EvidenceId> evidence = new LinkedHashSet<>();
    for (Role role : roles) {
      if (role.kind() == Role.Kind.WORK && isIn(role, field) && mark(role.dates(), months)) {
        evidence.add(role.evidence());
      }
    }
    int total = months.cardinality();
    int years = total / 12;
    double stated = said.value() / 12;
    boolean holds =
        switch (said.comparison()) {
          case EXACT, ABOUT -> stated == years || said.value() == total;
          case LEAST -> stated <= years || said.value() <= total;
          case MORE, PLUS -> said.value() < total;
          default -> false;
        };
    return holds && years > 0 ? new Proof.Found(evidence, List.of()) : null;
  }

  private boolean isIn(Role role, List<Token> field) {
    if (field.isEmpty()) {
      return true;
    }
    Reading line = Reading.of(role.title() + ", " + role.employer() + ". " + role.summary());
    return field.stream().allMatch(word -> line.tokens().stream().anyMatch(isSame(word)));
  }

  private static Predicate<Token> isSame(Token word) {
    return token ->
        token.kind() == Kind.WORD
            && token.word().keys().stream().anyMatch(word.word().keys()::contains);
  }

  /**
   * Marks the months of a range; a year without a month counts from its last or to its first one.
   */
  private boolean mark(DateRange dates, BitSet months) {
    PartialDate start = dates.start();
    if (start == null || (dates.end() == null && !dates.current())) {
      return false;
    }
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    PartialDate end =
        dates.end() == null ? new PartialDate(today.getYear(), today.getMonthValue()) : dates.end();
    boolean yearsOnly = start.month() == null && end.month() == null;
    int first = index(start, yearsOnly ? 1 : 12);
    int last = yearsOnly ? index(end, 1) - 1 : index(end, 1);
    if (last >= first) {
      months.set(first, last + 1);
    }
    return true;
  }

  private static int index(PartialDate date, int month) {
    Integer known = date.month();
    return date.year() * 12 + (known == null ? month : known) - 1;
  }
}
