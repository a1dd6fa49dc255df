package dev.candor.cv.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something done, told in full: the situation, the task, the actions, the result. Immutable.
 *
 * @param id as the candidate gives it, not blank
 * @param employer not blank
 * @param title held then, not blank
 * @param period as stated, may be empty
 * @param story what happened
 * @param tags what it is filed under
 * @param seniorityWeights how much it counts for a level, by level, in the order stated
 * @param metadata anything else, by name, in the order stated
 */
public record StarRecord(
    String id,
    String employer,
    String title,
    String period,
    Story story,
    Tags tags,
    Map<String, Double> seniorityWeights,
    Map<String, String> metadata) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when id, employer or title is blank
   */
  public StarRecord {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(story, "story");
    Objects.requireNonNull(tags, "tags");
    seniorityWeights = Collections.unmodifiableMap(new LinkedHashMap<>(seniorityWeights));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    if (id.isBlank() || employer.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("a STAR record has an id, an employer and a title");
    }
  }

  /**
   * What happened; each part may be empty.
   *
   * @param background of the work
   * @param situation that called for something
   * @param tasks that were set
   * @param actions that were taken
   * @param results that came of them
   * @param impact in a sentence or two
   * @param condensed the whole in one bullet
   */
  public record Story(
      String background,
      String situation,
      List<String> tasks,
      List<String> actions,
      List<String> results,
      String impact,
      String condensed) {
    /** Checks and copies. */
    public Story {
      Objects.requireNonNull(background, "background");
      Objects.requireNonNull(situation, "situation");
      tasks = List.copyOf(tasks);
      actions = List.copyOf(actions);
      results = List.copyOf(results);
      Objects.requireNonNull(impact, "impact");
      Objects.requireNonNull(condensed, "condensed");
    }
  }

  /**
   * What a record is filed under; each list may be empty.
   *
   * @param domains areas of work
   * @param keywords for tracking systems
   * @param categories of the candidate
   * @param hardSkills technologies, methods, tools
   * @param softSkills the others
   * @param metrics figures as stated, each with what it measures
   * @param painPoints of an employer that it answers
   * @param outcomes kinds of result, such as "cost_reduction"
   * @param targetRoles it is told for
   */
  public record Tags(
      List<String> domains,
      List<String> keywords,
      List<String> categories,
      List<String> hardSkills,
      List<String> softSkills,
      List<String> metrics,
      List<String> painPoints,
      List<String> outcomes,
      List<String> targetRoles) {
    /** Copies. */
    public Tags {
      domains = List.copyOf(domains);
      keywords = List.copyOf(keywords);
      categories = List.copyOf(categories);
      hardSkills = List.copyOf(hardSkills);
      softSkills = List.copyOf(softSkills);
      metrics = List.copyOf(metrics);
      painPoints = List.copyOf(painPoints);
      outcomes = List.copyOf(outcomes);
      targetRoles = List.copyOf(targetRoles);
    }
  }
}
