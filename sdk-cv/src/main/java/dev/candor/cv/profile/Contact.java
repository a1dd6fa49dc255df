package dev.candor.cv.profile;

import java.util.List;
import java.util.Objects;

/**
 * Who the candidate is and how to reach them.
 *
 * @param name full name, not blank
 * @param headline what they call themselves, may be empty
 * @param email may be empty
 * @param phone as the candidate writes it, may be empty
 * @param place where they live, in one line, may be empty
 * @param links pages of the candidate, in their order
 */
public record Contact(
    String name, String headline, String email, String phone, String place, List<Link> links) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the name is blank
   */
  public Contact {
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("a profile names the candidate");
    }
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(phone, "phone");
    Objects.requireNonNull(place, "place");
    links = List.copyOf(links);
  }

  /**
   * A name alone.
   *
   * @param name full name
   * @return a contact with nothing else
   */
  public static Contact named(String name) {
    return new Contact(name, "", "", "", "", List.of());
  }

  /**
   * A page of the candidate.
   *
   * @param label such as "LinkedIn"
   * @param url as written
   */
  public record Link(String label, String url) {
    /** Checks. */
    public Link {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(url, "url");
    }
  }
}
