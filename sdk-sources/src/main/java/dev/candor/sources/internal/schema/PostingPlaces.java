package dev.candor.sources.internal.schema;

import dev.candor.core.job.Place;
import dev.candor.sources.internal.parse.Fields;
import dev.candor.sources.internal.parse.Places;
import dev.candor.sources.internal.parse.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a schema.org posting says the work is, or from where it may be done. */
final class PostingPlaces {

  private final Fields in;

  PostingPlaces(Fields in) {
    this.in = in;
  }

  List<Place> places() {
    Stream<Place> offices = in.items("jobLocation").stream().flatMap(one -> office(one).stream());
    Stream<Place> applicants =
        in.items("applicantLocationRequirements").stream().flatMap(one -> area(one).stream());
    return Stream.concat(offices, applicants).distinct().toList();
  }

  private static Optional<Place> office(Fields location) {
    if (!location.isObject()) {
      return Places.of(Texts.line(location.text()));
    }
    Fields address = location.has("address") ? location.field("address") : location;
    if (!address.isObject()) {
      return Places.of(Texts.line(address.text()));
    }
    Optional<Place> place =
        Places.of(
            line(address, "addressLocality"),
            line(address, "addressRegion"),
            line(address, "addressCountry"));
    return place.or(() -> Places.of(Texts.line(location.text("name"))));
  }

  private static Optional<Place> area(Fields area) {
    String name = Texts.line(area.isObject() ? area.text("name") : area.text());
    if (area.text("@type").contains("Country")) {
      return Places.of("", "", name);
    }
    Optional<Place> place = Places.of(name);
    return place.isPresent() ? place : office(area);
  }

  private static String line(Fields address, String name) {
    Fields value = address.field(name);
    return Texts.line(value.isObject() ? value.firstText("name", "identifier") : value.text());
  }
}
