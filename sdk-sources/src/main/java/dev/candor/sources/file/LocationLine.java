package dev.candor.sources.file;

import dev.candor.core.job.Place;
import dev.candor.sources.internal.parse.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places of a location as people write it: how the work is done stands between them. */
final class LocationLine {

  private static final Pattern NEXT = Pattern.compile("[;|]|\\s/\\s|,?\\s+(?:or|oder|ou)\\s+");
  private static final Pattern ASIDE = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern MODE =
      Pattern.compile(
          "(?i)\\b(?:(?:fully|100 ?%)[ -])?(?:remote|hybrid|on[ -]?site|in[ -]office)\\b");

  /** What says more of the way: "two days in the office", "3x a week". */
  private static final Pattern WAY =
      Pattern.compile(
          "(?i).*(?:\\d|\\b(?:days?|office|week|weekly|home|optional|first|only)\\b).*");

  private LocationLine() {}

  static List<Place> read(String line) {
    List<Place> places = new ArrayList<>();
    for (String part : NEXT.split(line)) {
      place(where(part)).ifPresent(places::add);
    }
    return places;
  }

  private static String where(String part) {
    String name = names(ASIDE.matcher(part).replaceAll(" "));
    Matcher aside = ASIDE.matcher(part);
    while (aside.find()) {
      boolean way = MODE.matcher(aside.group(1)).find();
      String named = names(aside.group(1));
      if (name.isEmpty()) {
        name = named;
      } else if (!way && !named.isEmpty()) {
        name += " (" + named + ")";
      }
    }
    return name;
  }

  /** The names between commas; where one of them is the way, others may say more of it. */
  private static String names(String text) {
    boolean way = MODE.matcher(text).find();
    return Stream.of(text.split(","))
        .map(piece -> MODE.matcher(piece).replaceAll(" "))
        .filter(piece -> !way || !WAY.matcher(piece).matches())
        .map(piece -> piece.replaceAll("^[\\s:()–—-]+|[\\s:()–—-]+$", "").replaceAll("\\s+", " "))
        .filter(piece -> !piece.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static Optional<Place> place(String name) {
    boolean anywhere = name.matches("(?i)(?:anywhere|worldwide|global|anywhere in the world)");
    return anywhere ? Optional.of(Place.of(Place.WORLDWIDE)) : Places.of(name);
  }
}
