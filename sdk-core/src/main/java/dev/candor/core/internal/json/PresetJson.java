package dev.candor.core.internal.json;

import dev.candor.core.job.Region;
import dev.candor.core.job.RolePreset;
import java.util.List;
import java.util.Objects;

/** Roles and regions as JSON: two lists, either of which may be missing. */
public final class PresetJson {

  /**
   * What a file of presets holds.
   *
   * @param roles in the order of the file
   * @param regions in the order of the file
   */
  public record Lists(List<RolePreset> roles, List<Region> regions) {
    /** Copies. */
    public Lists {
      roles = List.copyOf(roles);
      regions = List.copyOf(regions);
    }
  }

  private PresetJson() {}

  /**
   * Reads presets.
   *
   * @param name of the input, for messages
   * @param json {@code {"roles": [{id, label, titles}], "regions": [{id, label, places, remote}]}}
   * @return both lists
   * @throws dev.candor.core.error.InvalidInputException naming the member that cannot be read
   */
  public static Lists read(String name, String json) {
    return new FieldReader(Json.read(name, json), name)
        .make(
            in ->
                new Lists(
                    in.listOrEmpty("roles", role -> role.make(PresetJson::role)),
                    in.listOrEmpty("regions", region -> region.make(PresetJson::region))));
  }

  private static RolePreset role(FieldReader in) {
    return new RolePreset(in.text("id"), in.text("label"), texts(in, "titles"));
  }

  private static Region region(FieldReader in) {
    return new Region(in.text("id"), in.text("label"), texts(in, "places"), in.flag("remote"));
  }

  private static List<String> texts(FieldReader in, String name) {
    return in.texts(name, "a list of texts", text -> Objects.requireNonNull(text));
  }
}
