package dev.candor.core.search;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.PresetJson;
import dev.candor.core.job.Region;
import dev.candor.core.job.RolePreset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Roles and regions that are looked for often. Data, not code: ten roles and two regions are in the
 * box, and a file replaces either list.
 *
 * @param roles in the order in which they are shown; ids are unique
 * @param regions in the order in which they are shown; ids are unique
 */
public record SearchPresets(List<RolePreset> roles, List<Region> regions) {

  private static final int MOST_BYTES = 1024 * 1024;

  private static final SearchPresets STANDARD = ofBox();

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when an id occurs twice in a list
   */
  public SearchPresets {
    roles = List.copyOf(roles);
    regions = List.copyOf(regions);
    checkUnique(roles.stream().map(RolePreset::id));
    checkUnique(regions.stream().map(Region::id));
  }

  private static void checkUnique(Stream<String> ids) {
    List<String> all = ids.toList();
    if (all.stream().distinct().count() < all.size()) {
      throw new IllegalArgumentException("an id occurs twice: " + String.join(", ", all));
    }
  }

  /**
   * Those in the box.
   *
   * @return ten roles, two regions
   */
  public static SearchPresets standard() {
    return STANDARD;
  }

  /**
   * Those of a file in JSON; a list that it does not have is that in the box.
   *
   * @param file at most 1 MiB of {@code {"roles": [{"id", "label", "titles": []}], "regions":
   *     [{"id", "label", "places": [], "remote"}]}}, in UTF-8
   * @return roles and regions
   * @throws InvalidInputException when it cannot be read, naming file and member
   */
  public static SearchPresets read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return read(name, text(name, file));
    } catch (CharacterCodingException e) {
      throw unreadable(name, "it is not in UTF-8");
    } catch (IOException e) {
      throw unreadable(name, Files.exists(file) ? "reading failed" : "there is no such file");
    }
  }

  private static String text(String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw unreadable(name, "it has more than " + MOST_BYTES + " bytes");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static InvalidInputException unreadable(String name, String why) {
    return new InvalidInputException(
        name,
        "The presets '" + name + "' cannot be read: " + why,
        "Name a readable file of presets, or none for those in the box",
        null);
  }

  private static SearchPresets ofBox() {
    PresetJson.Lists lists = PresetJson.read("presets", Names.text("presets.json"));
    return new SearchPresets(lists.roles(), lists.regions());
  }

  private static SearchPresets read(String name, String json) {
    PresetJson.Lists lists = PresetJson.read(name, json);
    try {
      return new SearchPresets(
          lists.roles().isEmpty() ? STANDARD.roles() : lists.roles(),
          lists.regions().isEmpty() ? STANDARD.regions() : lists.regions());
    } catch (IllegalArgumentException e) {
      throw unreadable(name, String.valueOf(e.getMessage()));
    }
  }

  /**
   * A role by its id.
   *
   * @param id such as "staff_swe"
   * @return the role
   * @throws InvalidInputException when there is none, naming those there are
   */
  public RolePreset role(String id) {
    return roles.stream()
        .filter(role -> role.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown("preset", id, roles.stream().map(RolePreset::id)));
  }

  /**
   * A region by its id.
   *
   * @param id such as "gulf"
   * @return the region
   * @throws InvalidInputException when there is none, naming those there are
   */
  public Region region(String id) {
    return regions.stream()
        .filter(region -> region.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown("region", id, regions.stream().map(Region::id)));
  }

  private static InvalidInputException unknown(String what, String id, Stream<String> known) {
    return new InvalidInputException(
        what,
        "There is no " + what + " '" + id + "'",
        "Known: " + known.collect(Collectors.joining(", ")),
        null);
  }
}
