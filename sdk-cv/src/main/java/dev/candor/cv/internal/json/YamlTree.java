package dev.candor.cv.internal.json;

import dev.candor.core.error.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one YAML document as a tree. Bounded in size and depth; aliases are not followed. */
public final class YamlTree {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(50).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private YamlTree() {}

  /**
   * Reads the first document of a text.
   *
   * @param name of the input, for messages
   * @param text YAML
   * @return a tree as {@link Tree} describes it
   * @throws InvalidInputException naming the input, the line and the column
   */
  public static Object read(String name, String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return Tree.of(node);
    } catch (JacksonException e) {
      // no cause: its message quotes the text
      throw invalid(name, e.getLocation());
    }
  }

  private static InvalidInputException invalid(String name, @Nullable TokenStreamLocation at) {
    String where =
        at == null || at.getLineNr() < 1
            ? ""
            : ", at line " + at.getLineNr() + ", column " + Math.max(1, at.getColumnNr());
    return new InvalidInputException(
        name,
        "'" + name + "' is not valid YAML" + where,
        "Check the indentation and the quotes there",
        null);
  }
}
