package dev.candor.sources.internal.board;

import dev.candor.sources.internal.parse.Fields;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The records of a page.
 *
 * @param records in the page's order
 * @param more whether another page follows
 * @param company the employer as the page names it for all its records, or ""
 */
public record Listing(List<Fields> records, boolean more, String company) {
  /** Copies. */
  public Listing {
    records = List.copyOf(records);
  }

  /**
   * The records of a list, the only page.
   *
   * @param list where they stand
   * @return empty when it is no list
   */
  public static Optional<Listing> in(Fields list) {
    return list.isList() ? Optional.of(new Listing(list.items(), false, "")) : Optional.empty();
  }

  /**
   * Those of the records that are jobs on offer.
   *
   * @param offered tells them
   * @return a changed copy
   */
  public Listing only(Predicate<Fields> offered) {
    return new Listing(records.stream().filter(offered).toList(), more, company);
  }

  /**
   * These records, and whether another page follows.
   *
   * @param follows true to go on
   * @return a changed copy
   */
  public Listing more(boolean follows) {
    return new Listing(records, follows, company);
  }

  /**
   * These records, all of one employer.
   *
   * @param name the employer
   * @return a changed copy
   */
  public Listing of(String name) {
    return new Listing(records, more, name);
  }
}
