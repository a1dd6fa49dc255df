package dev.candor.cv.internal.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;

/** A JSON Schema to check trees against. Thread-safe. */
public final class TreeSchema {

  private final Schema schema;

  private TreeSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * Reads a schema.
   *
   * @param json a schema of draft 7 that refers to nothing outside itself
   * @return the schema
   */
  public static TreeSchema of(String json) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().pathType(PathType.JSON_PATH).build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(config));
    return new TreeSchema(registry.getSchema(json, InputFormat.JSON));
  }

  /**
   * Checks a tree.
   *
   * @param tree any tree
   * @return what is wrong, in the order of the file; empty when it is valid
   */
  public List<Problem> problems(Object tree) {
    return schema.validate(Tree.toNode(tree)).stream().map(TreeSchema::problem).distinct().toList();
  }

  // the library's own message may quote the content
  private static Problem problem(Error error) {
    String path = error.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    String property = error.getProperty();
    boolean missing = "required".equals(error.getKeyword()) && property != null;
    String at = missing ? (path.isEmpty() ? property : path + "." + property) : path;
    return new Problem(at, happened(error, missing));
  }

  private static String happened(Error error, boolean missing) {
    if (missing) {
      return "is missing";
    }
    String keyword = error.getKeyword();
    if ("type".equals(keyword)) {
      return "is not " + kind(error.getSchemaNode().asString(""));
    }
    if ("pattern".equals(keyword)) {
      return "is not of the form asked for";
    }
    return "is not valid (" + keyword + ")";
  }

  private static String kind(String type) {
    return switch (type) {
      case "string" -> "text";
      case "array" -> "a list";
      case "object" -> "an object";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      default -> "a " + type;
    };
  }

  /**
   * Something that is wrong.
   *
   * @param path where, such as {@code work[0].startDate}; "" for the whole
   * @param happened what, to follow the path in a sentence; never the content
   */
  public record Problem(String path, String happened) {}
}
