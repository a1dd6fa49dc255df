package dev.candor.core.internal.json;

import dev.candor.core.error.InvalidInputException;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The payload of a task: a JSON object with a version. */
public final class Payload {

  private static final String VERSION = "version";

  private Payload() {}

  /**
   * Checks an input.
   *
   * @param input JSON
   * @param version the newest that its operation knows; added where none is said
   * @param needs members that it must have
   * @return the input in one line, with its version
   * @throws InvalidInputException when it is no object, lacks a member or is of a newer version
   */
  public static String checked(String input, int version, Set<String> needs) {
    JsonNode node = Json.read("input", input);
    if (!(node instanceof ObjectNode object)) {
      throw wrong("The input is not a JSON object");
    }
    for (String need : new TreeSet<>(needs)) {
      if (!object.hasNonNull(need)) {
        throw wrong("The input has no '" + need + "'");
      }
    }
    JsonNode said = object.get(VERSION);
    if (said == null) {
      object.put(VERSION, version);
    } else if (!said.isInt() || said.intValue() < 1 || said.intValue() > version) {
      throw wrong("The input is not of a version from 1 to " + version);
    }
    return Json.write(object);
  }

  private static InvalidInputException wrong(String happened) {
    return new InvalidInputException("input", happened, "Nothing was queued; correct it", null);
  }
}
