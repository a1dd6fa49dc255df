package dev.candor.cv.skills;

import java.util.List;
import java.util.Objects;

/**
 * A skill.
 *
 * @param name its canonical name, such as "Kubernetes"
 * @param aliases other names of the same skill, such as "K8s"; never of a narrower or broader one
 * @param area what it belongs to, such as "cloud"; one of the constants
 * @param kindOf canonical names of the broader skills it is one of, such as "SQL" for "PostgreSQL"
 */
public record Skill(String name, List<String> aliases, Area area, List<String> kindOf) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the name is blank
   */
  public Skill {
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(area, "area");
    kindOf = List.copyOf(kindOf);
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("a skill has a name");
    }
  }

  /** What a skill belongs to. */
  public enum Area {
    /** Programming languages. */
    LANGUAGE,
    /** Frameworks and libraries. */
    FRAMEWORK,
    /** Databases, streams, analytics. */
    DATA,
    /** Machine learning and artificial intelligence. */
    MACHINE_LEARNING,
    /** Clouds, infrastructure, operations. */
    CLOUD,
    /** Architecture and design of systems. */
    ARCHITECTURE,
    /** Security and compliance. */
    SECURITY,
    /** Testing and quality. */
    QUALITY,
    /** Delivery, process, product. */
    DELIVERY,
    /** Leading people and organisations. */
    LEADERSHIP,
    /** Business, finance, sales, marketing. */
    BUSINESS,
    /** Office and other tools. */
    TOOL,
    /** Work with people. */
    SOFT,
    /** Anything else. */
    OTHER
  }
}
