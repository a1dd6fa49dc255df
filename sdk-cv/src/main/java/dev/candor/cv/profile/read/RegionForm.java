package dev.candor.cv.profile.read;

import dev.candor.cv.profile.RegionalVariant;
import dev.candor.cv.profile.RegionalVariant.Priority;
import dev.candor.cv.profile.RegionalVariant.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Regional variants as members of an object, by region. */
final class RegionForm {

  private static final List<String> OURS =
      List.of(
          "include_photo",
          "max_pages",
          "include_personal_details",
          "ats_priority",
          "spelling",
          "tone");

  private RegionForm() {}

  static List<RegionalVariant> read(Entry regions) {
    List<RegionalVariant> variants = new ArrayList<>();
    for (String region : regions.members().keySet()) {
      if (!region.isBlank()) {
        variants.add(read(region, regions.entry(region)));
      }
    }
    return variants;
  }

  private static RegionalVariant read(String region, Entry in) {
    Integer pages = in.number("max_pages");
    return new RegionalVariant(
        region,
        in.flag("include_photo"),
        pages == null || pages < 1 ? null : pages,
        in.flag("include_personal_details"),
        oneOf(Priority.values(), in.line("ats_priority")),
        oneOf(Spelling.values(), in.line("spelling")),
        in.line("tone"));
  }

  private static <E extends Enum<E>> @Nullable E oneOf(E[] values, String written) {
    String name = written.toUpperCase(Locale.ROOT);
    return Stream.of(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
  }

  /** What of the regions has no place in a variant, by region. */
  static Map<String, Object> rest(Entry regions) {
    Map<String, Object> rest = new LinkedHashMap<>();
    Map<String, Object> written = write(read(regions));
    regions
        .members()
        .forEach(
            (region, value) -> {
              Map<String, Object> more = new LinkedHashMap<>(Entry.of(value).members());
              Entry.of(written.get(region)).members().forEach(more::remove);
              if (!more.isEmpty() || !(value instanceof Map<?, ?>)) {
                rest.put(region, value instanceof Map<?, ?> ? more : value);
              }
            });
    return rest;
  }

  static Map<String, Object> write(List<RegionalVariant> variants) {
    Map<String, Object> regions = new LinkedHashMap<>();
    for (RegionalVariant one : variants) {
      Members members = new Members();
      flag(members, OURS.get(0), one.photo());
      members.put(OURS.get(1), one.maxPages());
      flag(members, OURS.get(2), one.personalDetails());
      Priority priority = one.atsPriority();
      members.put(OURS.get(3), priority == null ? "" : priority.code());
      Spelling spelling = one.spelling();
      members.put(OURS.get(4), spelling == null ? "" : spelling.code());
      members.put(OURS.get(5), one.tone());
      regions.put(one.region(), members.map());
    }
    return regions;
  }

  private static void flag(Members members, String name, @Nullable Boolean value) {
    if (value != null) {
      members.put(name, value.booleanValue());
    }
  }
}
