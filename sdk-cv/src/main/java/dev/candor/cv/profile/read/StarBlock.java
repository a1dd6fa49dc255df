package dev.candor.cv.profile.read;

import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.profile.StarRecord;
import dev.candor.cv.profile.StarRecord.Story;
import dev.candor.cv.profile.StarRecord.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One STAR record as it is read: its labels, each with the lines below it. */
final class StarBlock {

  private static final List<String> REQUIRED = List.of("ID", "COMPANY", "ROLE TITLE");
  private static final Set<String> KNOWN =
      Set.of(
          "ID",
          "COMPANY",
          "ROLE TITLE",
          "PERIOD",
          "DOMAIN AREAS",
          "ATS KEYWORDS",
          "TARGET ROLES",
          "CATEGORIES",
          "HARD SKILLS",
          "SOFT SKILLS",
          "BACKGROUND CONTEXT",
          "SITUATION",
          "TASK",
          "TASKS",
          "ACTIONS",
          "ACTION",
          "RESULTS",
          "RESULT",
          "IMPACT SUMMARY",
          "CONDENSED VERSION",
          "METRICS",
          "PAIN POINTS ADDRESSED",
          "OUTCOME TYPES",
          "SENIORITY WEIGHTS",
          "METADATA");
  private static final Set<String> ONE_LINE = Set.of("ID", "COMPANY", "ROLE TITLE", "PERIOD");
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:\\*\\*)?(\\p{Lu}[\\p{Lu} /&()-]{1,40}?)(?:\\*\\*)?\\s*(?:[:：]\\s*(.*)|$)");
  private static final Pattern MARKER =
      Pattern.compile("^\\s*(?:[•◦▪‣●*·–-]\\s+|[•●]|\\d{1,2}[.)]\\s+)");
  private static final Pattern PAIR = Pattern.compile("([^:：=]{1,60}?)\\s*[:：=]\\s*(.+)");

  private final String title;
  private final int line;
  private final Map<String, List<String>> parts = new LinkedHashMap<>();
  private final List<UnreadText> unread = new ArrayList<>();
  private String open = "";

  StarBlock(String title, int line) {
    this.title = title;
    this.line = line;
  }

  void add(String written, int number) {
    Matcher label = LABEL.matcher(written);
    if (label.matches() && isLabel(label)) {
      open = label.group(1).strip();
      parts.computeIfAbsent(open, key -> new ArrayList<>());
      if (label.group(2) != null && !label.group(2).isBlank()) {
        lines(open).add(label.group(2).strip());
      }
    } else if (!written.isBlank() && open.isEmpty()) {
      unread.add(new UnreadText(number, title, written.strip()));
    } else if (!written.isBlank()) {
      lines(open).add(written.strip());
    }
  }

  /** A known label, or one in capitals with a colon where no text can stand: "AWS: …" is text. */
  private boolean isLabel(Matcher label) {
    String value = label.group(2);
    return KNOWN.contains(label.group(1).strip())
        || (value != null && (value.isBlank() || ONE_LINE.contains(open)));
  }

  List<UnreadText> unread() {
    return unread;
  }

  Optional<StarRecord> record(Notes notes) {
    String where = "line " + line;
    List<String> missing = REQUIRED.stream().filter(name -> line(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      notes.leftOut(where, "the record has no " + String.join(" and no ", missing));
      parts.forEach(
          (name, lines) ->
              unread.add(new UnreadText(line, title, name + ": " + String.join("\n", lines))));
      return Optional.empty();
    }
    Map<String, String> metadata = new LinkedHashMap<>(pairs(notes, where));
    for (Map.Entry<String, List<String>> part : parts.entrySet()) {
      if (!KNOWN.contains(part.getKey())) {
        notes.kept(where, "a label is not known; it is kept with the metadata");
        metadata.put(part.getKey(), String.join("\n", part.getValue()));
      }
    }
    return Optional.of(
        new StarRecord(
            line("ID"),
            line("COMPANY"),
            line("ROLE TITLE"),
            line("PERIOD"),
            story(),
            tags(notes, where),
            weights(metadata),
            metadata));
  }

  private Story story() {
    return new Story(
        text("BACKGROUND CONTEXT"),
        text("SITUATION"),
        items("TASK", "TASKS"),
        items("ACTIONS", "ACTION"),
        items("RESULTS", "RESULT"),
        text("IMPACT SUMMARY"),
        text("CONDENSED VERSION"));
  }

  private Tags tags(Notes notes, String where) {
    List<String> metrics = items("METRICS");
    if (metrics.isEmpty()) {
      metrics =
          items("RESULTS", "RESULT").stream()
              .filter(result -> !Reading.of(result).quantities().isEmpty())
              .toList();
      if (!metrics.isEmpty()) {
        notes.readAs(where, "it has no metrics; results that state figures count as such");
      }
    }
    return new Tags(
        names("DOMAIN AREAS"),
        names("ATS KEYWORDS"),
        names("CATEGORIES"),
        names("HARD SKILLS"),
        names("SOFT SKILLS"),
        metrics,
        items("PAIN POINTS ADDRESSED"),
        names("OUTCOME TYPES"),
        names("TARGET ROLES"));
  }

  private Map<String, String> pairs(Notes notes, String where) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String item : items("METADATA")) {
      Matcher pair = PAIR.matcher(item);
      if (pair.matches()) {
        pairs.put(pair.group(1).strip(), pair.group(2).strip());
      } else {
        notes.readAs(where, "a line of the metadata has no name; it is kept under 'text'");
        pairs.merge("text", item, (one, more) -> one + "\n" + more);
      }
    }
    return pairs;
  }

  /** Weights that are numbers; others go with the metadata. */
  private Map<String, Double> weights(Map<String, String> metadata) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String item : items("SENIORITY WEIGHTS")) {
      Matcher pair = PAIR.matcher(item);
      boolean number = pair.matches() && pair.group(2).strip().matches("\\d{1,3}(?:\\.\\d{1,6})?");
      if (number) {
        weights.put(pair.group(1).strip(), Double.valueOf(pair.group(2).strip()));
      } else {
        metadata.merge("SENIORITY WEIGHTS", item, (one, more) -> one + "\n" + more);
      }
    }
    return weights;
  }

  private List<String> lines(String... names) {
    for (String name : names) {
      List<String> lines = parts.get(name);
      if (lines != null) {
        return lines;
      }
    }
    return new ArrayList<>();
  }

  private String line(String name) {
    return Entry.oneLine(String.join(" ", lines(name)));
  }

  private String text(String name) {
    return lines(name).stream()
        .map(one -> MARKER.matcher(one).replaceFirst(""))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** An item a line; a line without marker goes on with a marked one. */
  private List<String> items(String... names) {
    List<String> items = new ArrayList<>();
    boolean marked = false;
    for (String one : lines(names)) {
      Matcher marker = MARKER.matcher(one);
      boolean starts = marker.find();
      String text = starts ? one.substring(marker.end()) : one;
      if (!starts && marked && !items.isEmpty()) {
        items.set(items.size() - 1, items.get(items.size() - 1) + " " + text);
      } else {
        items.add(text);
      }
      marked |= starts;
    }
    return items.stream().map(Entry::oneLine).filter(item -> !item.isEmpty()).toList();
  }

  /** Names with bullets between, or else commas. */
  private List<String> names(String name) {
    return lines(name).stream()
        .flatMap(
            one ->
                one.contains("•")
                    ? Stream.of(one.split("\\s*•\\s*", -1))
                    : Labelled.parts(MARKER.matcher(one).replaceFirst("")).stream())
        .map(Entry::oneLine)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
