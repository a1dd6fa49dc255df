package dev.candor.cv.profile.read;

import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.RegionalVariant;
import dev.candor.cv.profile.StarRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What JSON Resume says of the person.
 *
 * @param contact name and how to reach them
 * @param summary in their own words
 * @param yearsExperience as they state it
 * @param regions what a CV should be like in each
 * @param stars situations told in full
 */
record Basics(
    Contact contact,
    String summary,
    @Nullable Integer yearsExperience,
    List<RegionalVariant> regions,
    List<StarRecord> stars) {

  static Basics of(Profile profile) {
    return new Basics(
        profile.contact(),
        profile.summary(),
        profile.yearsExperience(),
        profile.regions(),
        profile.stars());
  }

  private static final String WEBSITE = "Website";

  /** The section "basics", of which there is one. */
  static final class Form extends EntryForm<Basics> {

    Form() {
      super("basics");
    }

    @Override
    boolean holds(Entry in) {
      return !in.line("name").isEmpty();
    }

    @Override
    String idOf(Entry in) {
      return section();
    }

    @Override
    String idOf(Basics value) {
      return section();
    }

    @Override
    Basics read(Entry in, String id) {
      Contact contact =
          new Contact(
              in.line("name"),
              in.line("label"),
              in.line("email"),
              in.line("phone"),
              place(in.entry("location")),
              links(in));
      Entry more = in.entry(MORE);
      return new Basics(
          contact,
          in.text("summary"),
          more.number("yearsExperience"),
          RegionForm.read(more.entry("regions")),
          StarForm.read(more.entries("stars")));
    }

    private static String place(Entry location) {
      String place = joined(location, "city", "region", "countryCode");
      return place.isEmpty() ? joined(location, "address", "postalCode") : place;
    }

    private static String joined(Entry location, String... names) {
      return Stream.of(names)
          .map(name -> location.line(name))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    }

    private static List<Contact.Link> links(Entry in) {
      List<Contact.Link> links = new ArrayList<>();
      String own = in.line("url").isEmpty() ? in.line("website") : in.line("url");
      if (!own.isEmpty()) {
        links.add(new Contact.Link(WEBSITE, own));
      }
      for (Entry profile : in.entries("profiles")) {
        if (!profile.line("url").isEmpty()) {
          links.add(new Contact.Link(profile.line("network"), profile.line("url")));
        }
      }
      return links;
    }

    @Override
    Map<String, Object> plain(Basics value) {
      Contact contact = value.contact();
      List<Contact.Link> links = contact.links();
      boolean ownFirst = !links.isEmpty() && links.get(0).label().equals(WEBSITE);
      List<Map<String, Object>> profiles =
          links.stream()
              .skip(ownFirst ? 1 : 0)
              .map(link -> new Members().put("network", link.label()).put("url", link.url()).map())
              .toList();
      return new Members()
          .put("name", contact.name())
          .put("label", contact.headline())
          .put("email", contact.email())
          .put("phone", contact.phone())
          .put("url", ownFirst ? links.get(0).url() : "")
          .put("summary", value.summary())
          .put("location", new Members().put("city", contact.place()).map())
          .put("profiles", profiles)
          .map();
    }

    @Override
    Map<String, Object> more(Basics value) {
      return new Members()
          .put("yearsExperience", value.yearsExperience())
          .put("regions", RegionForm.write(value.regions()))
          .put("stars", StarForm.write(value.stars()))
          .map();
    }
  }

  /** Checks. */
  Basics {
    Objects.requireNonNull(contact, "contact");
    Objects.requireNonNull(summary, "summary");
    regions = List.copyOf(regions);
    stars = List.copyOf(stars);
  }
}
