package dev.candor.cv.wording;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a document can be worded, and the facts behind it, under short names that a model can
 * repeat: b1 and on for bullets of roles, k1 for key achievements, p1 for sentences of the summary;
 * a1 for achievements, r1 for roles, s for the candidate's summary. The same document gives the
 * same names.
 */
final class Sheet {

  private final Profile profile;
  private final Map<EvidenceId, Achievement> achievements = new HashMap<>();
  private final Map<EvidenceId, Role> homes = new HashMap<>();
  private final Map<String, EvidenceId> facts = new LinkedHashMap<>();
  private final Map<EvidenceId, String> names = new HashMap<>();
  private final List<Slot> bullets = new ArrayList<>();
  private final List<Slot> keys = new ArrayList<>();
  private @Nullable Paragraph summary;

  /**
   * A bullet that can be worded.
   *
   * @param id short name
   * @param block id of its block
   * @param role whose facts alone may prove it, null above the roles
   * @param own the candidate's own words
   * @param fact short name of the achievement that it words
   */
  record Slot(String id, String block, @Nullable Role role, TextRun own, String fact) {}

  Sheet(CvDocument document, Profile profile) {
    this.profile = profile;
    for (Role role : profile.roles()) {
      for (Achievement achievement : role.achievements()) {
        achievements.putIfAbsent(achievement.id(), achievement);
        homes.putIfAbsent(achievement.id(), role);
      }
    }
    name("s", EvidenceId.SUMMARY);
    for (int at = 0; at < profile.roles().size(); at++) {
      name("r" + (at + 1), profile.roles().get(at).evidence());
    }
    document.blocks().forEach(this::read);
  }

  private void read(Block block) {
    if (block instanceof Entry entry) {
      entry.bullets().forEach(run -> add(bullets, "b", block.id(), run));
    } else if (block instanceof BulletList list) {
      list.items().forEach(run -> add(keys, "k", block.id(), run));
    } else if (block instanceof Paragraph paragraph && summary == null) {
      summary = paragraph;
      paragraph.runs().forEach(run -> run.evidence().forEach(this::named));
    }
  }

  /** A run that words one achievement, and nothing else, can be worded otherwise. */
  private void add(List<Slot> slots, String letter, String block, TextRun run) {
    EvidenceId id = run.evidence().size() == 1 ? run.evidence().get(0) : null;
    Role role = id == null ? null : homes.get(id);
    if (id != null && role != null && run.link() == null && !run.text().isBlank()) {
      boolean above = letter.equals("k");
      String shortName = letter + (slots.size() + 1);
      slots.add(new Slot(shortName, block, above ? null : role, run, named(id)));
    }
  }

  private String named(EvidenceId id) {
    String known = names.get(id);
    return known != null ? known : name("a" + (names.size() - profile.roles().size()), id);
  }

  private String name(String shortName, EvidenceId id) {
    facts.put(shortName, id);
    names.put(id, shortName);
    return shortName;
  }

  List<Slot> bullets() {
    return List.copyOf(bullets);
  }

  List<Slot> keys() {
    return List.copyOf(keys);
  }

  /** The sentences above the roles; empty when there are none. */
  Optional<Paragraph> summary() {
    return Optional.ofNullable(summary);
  }

  Optional<EvidenceId> fact(String shortName) {
    return Optional.ofNullable(facts.get(shortName.strip()));
  }

  /** The candidate's own longest way to say it, in words. */
  int longest(Slot slot) {
    return wordings(slot).stream().mapToInt(Form::words).max().orElse(0);
  }

  private List<String> wordings(Slot slot) {
    Achievement achievement = achievements.get(slot.own().evidence().get(0));
    List<String> all = new ArrayList<>();
    if (achievement != null) {
      Wording.of(achievement).forEach(wording -> all.add(wording.text()));
      if (!achievement.context().isBlank()) {
        all.add(achievement.context());
      }
    }
    return all;
  }

  /** Bullets with all that the candidate says of each, role by role. */
  String of(List<Slot> slots) {
    StringBuilder text = new StringBuilder();
    Role last = null;
    for (Slot slot : slots) {
      if (slot.role() != null && !slot.role().equals(last)) {
        last = slot.role();
        text.append("Role: ").append(line(last)).append('\n');
      }
      text.append(line(slot.id(), List.of(slot.fact()), slot.own().text()));
      for (String other : wordings(slot)) {
        if (!other.equals(slot.own().text())) {
          text.append("   ").append(slot.fact()).append(" says too: ").append(flat(other));
          text.append('\n');
        }
      }
    }
    return text.toString();
  }

  /** The summary as it stands. */
  String sentences() {
    StringBuilder text = new StringBuilder();
    List<TextRun> runs = summary == null ? List.of() : summary.runs();
    for (int at = 0; at < runs.size(); at++) {
      List<String> cited = runs.get(at).evidence().stream().map(this::named).toList();
      text.append(line("p" + (at + 1), cited, runs.get(at).text()));
    }
    return text.toString();
  }

  /** What a summary may draw on: the candidate's own, the roles, and what the document shows. */
  String material() {
    StringBuilder text = new StringBuilder();
    if (!profile.summary().isBlank()) {
      text.append("s: ").append(flat(profile.summary())).append('\n');
    }
    facts.forEach(
        (name, id) -> {
          Achievement achievement = achievements.get(id);
          if (achievement != null) {
            text.append(name).append(": ").append(flat(achievement.text())).append('\n');
          }
        });
    for (int at = 0; at < profile.roles().size(); at++) {
      text.append('r').append(at + 1).append(": ").append(line(profile.roles().get(at)));
      text.append('\n');
    }
    return text.toString();
  }

  private static String line(Role role) {
    String what = role.title().isBlank() ? role.employer() : role.title() + ", " + role.employer();
    String end = role.dates().current() ? "now" : String.valueOf(role.dates().end());
    return flat(
        role.dates().start() == null ? what : what + ", " + role.dates().start() + " to " + end);
  }

  static String line(String id, List<String> facts, String text) {
    return id + " [" + String.join(", ", facts) + "] " + flat(text) + "\n";
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
