package dev.candor.cv.profile.read;

import dev.candor.cv.profile.StarRecord;
import dev.candor.cv.profile.StarRecord.Story;
import dev.candor.cv.profile.StarRecord.Tags;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** STAR records as objects of JSON. */
final class StarForm {

  private StarForm() {}

  static List<StarRecord> read(List<Entry> entries) {
    List<StarRecord> records = new ArrayList<>();
    for (Entry in : entries) {
      boolean whole =
          List.of("id", "company", "roleTitle").stream().noneMatch(name -> in.line(name).isEmpty());
      if (whole) {
        records.add(read(in));
      }
    }
    return records;
  }

  private static StarRecord read(Entry in) {
    Map<String, Double> weights = new LinkedHashMap<>();
    in.entry("seniorityWeights")
        .members()
        .forEach(
            (level, weight) -> {
              if (weight instanceof Number number) {
                weights.put(level, number.doubleValue());
              }
            });
    Map<String, String> metadata = new LinkedHashMap<>();
    Entry more = in.entry("metadata");
    more.members().keySet().forEach(name -> metadata.put(name, more.text(name)));
    return new StarRecord(
        in.line("id"),
        in.line("company"),
        in.line("roleTitle"),
        in.line("period"),
        story(in),
        tags(in),
        weights,
        metadata);
  }

  private static Story story(Entry in) {
    return new Story(
        in.text("background"),
        in.text("situation"),
        in.lines("tasks"),
        in.lines("actions"),
        in.lines("results"),
        in.text("impact"),
        in.text("condensed"));
  }

  private static Tags tags(Entry in) {
    return new Tags(
        in.lines("domains"),
        in.lines("keywords"),
        in.lines("categories"),
        in.lines("hardSkills"),
        in.lines("softSkills"),
        in.lines("metrics"),
        in.lines("painPoints"),
        in.lines("outcomes"),
        in.lines("targetRoles"));
  }

  static List<Object> write(List<StarRecord> records) {
    List<Object> entries = new ArrayList<>();
    records.forEach(record -> entries.add(write(record)));
    return entries;
  }

  private static Map<String, Object> write(StarRecord record) {
    Story story = record.story();
    Tags tags = record.tags();
    Map<String, Object> weights = new LinkedHashMap<>();
    record.seniorityWeights().forEach((level, one) -> weights.put(level, BigDecimal.valueOf(one)));
    return new Members()
        .put("id", record.id())
        .put("company", record.employer())
        .put("roleTitle", record.title())
        .put("period", record.period())
        .put("background", story.background())
        .put("situation", story.situation())
        .put("tasks", story.tasks())
        .put("actions", story.actions())
        .put("results", story.results())
        .put("impact", story.impact())
        .put("condensed", story.condensed())
        .put("domains", tags.domains())
        .put("keywords", tags.keywords())
        .put("categories", tags.categories())
        .put("hardSkills", tags.hardSkills())
        .put("softSkills", tags.softSkills())
        .put("metrics", tags.metrics())
        .put("painPoints", tags.painPoints())
        .put("outcomes", tags.outcomes())
        .put("targetRoles", tags.targetRoles())
        .put("seniorityWeights", weights)
        .put("metadata", new LinkedHashMap<String, Object>(record.metadata()))
        .map();
  }
}
