package dev.candor.core.ask;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What tells who a candidate is.
 *
 * @param names full names
 * @param emails e-mail addresses
 * @param phones phone numbers, in any spelling
 * @param addresses postal addresses, each line as it is written
 */
public record Personal(
    List<String> names, List<String> emails, List<String> phones, List<String> addresses) {

  /** Nothing: what is asked is about nobody. */
  public static final Personal NONE = new Personal(List.of(), List.of(), List.of(), List.of());

  /** Checks and copies; blank ones are left out. */
  public Personal {
    names = kept(names);
    emails = kept(emails);
    phones = kept(phones);
    addresses = kept(addresses);
  }

  private static List<String> kept(List<String> all) {
    return all.stream()
        .map(one -> Objects.requireNonNull(one).strip())
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /**
   * How many there are.
   *
   * @return details, but none of them
   */
  @Override
  public String toString() {
    return "Personal["
        + Stream.of(names, emails, phones, addresses).mapToInt(List::size).sum()
        + "]";
  }
}
