package dev.candor.cv.profile.read;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.internal.json.Tree;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A master CV in Markdown: the candidate and their roles, from one text or several. One use. */
final class MarkdownCv {

  private static final String EXTRAS = "markdown";

  private final Notes notes = new Notes();
  private final Ids ids = new Ids();
  private final List<Role> roles = new ArrayList<>();
  private final Map<String, Object> kept = new LinkedHashMap<>();
  private final CandidateBlock candidate;

  MarkdownCv(String source) {
    this.candidate = new CandidateBlock(source, ids, notes);
  }

  /** Whether a text is meant to be of this form. */
  static boolean looksLike(String text) {
    return Block.parse(text).children().stream()
        .anyMatch(block -> RoleFile.isRole(block) || CandidateBlock.isCandidate(block));
  }

  Notes notes() {
    return notes;
  }

  CandidateBlock candidate() {
    return candidate;
  }

  void keep(String name, Object value) {
    kept.put(name, value);
  }

  /** Reads one text; metadata says more of its only role. */
  void add(String source, String text, Entry metadata) {
    Block root = Block.parse(text);
    if (!String.join("", root.lines()).isBlank()) {
      kept("text", String.join("\n", root.lines()).strip());
      notes.kept(source + ", line 1", "text before the first heading is not read; it is kept");
    }
    int before = roles.size();
    for (Block block : root.children()) {
      if (RoleFile.isRole(block)) {
        add(new RoleFile(block, source, roles.size() == before ? metadata : Entry.NONE, notes));
      } else if (CandidateBlock.isCandidate(block)) {
        candidate.read(block);
      } else {
        kept(block.title(), block.raw());
        notes.kept(
            source + ", line " + block.line(),
            "neither a role, which has the label Role or Achievements, nor the candidate, who has"
                + " Email or Phone; it is kept");
      }
    }
  }

  private void kept(String name, String text) {
    kept.merge(name, text, (one, more) -> one + "\n\n" + more);
  }

  private void add(RoleFile file) {
    Role role = file.read(ids);
    roles.add(role);
    if (!file.kept().isEmpty()) {
      kept.put(role.id(), file.kept());
    }
  }

  int roles() {
    return roles.size();
  }

  ImportedProfile profile(String name, Map<String, Object> extras) {
    if (!candidate.isNamed()) {
      throw new InvalidInputException(
          name,
          "'" + name + "' does not name the candidate",
          "Add a heading '# Full Name' with the labels **Email** and **Phone** below it, or a"
              + " metadata file with candidate.name",
          null);
    }
    if (!candidate.kept().isEmpty()) {
      kept.put("candidate", candidate.kept());
    }
    Map<String, Object> all = new LinkedHashMap<>(extras);
    if (!kept.isEmpty()) {
      all.put(EXTRAS, kept);
    }
    Profile profile =
        candidate
            .profile()
            .roles(Dates.mostRecentFirst(roles, Role::dates))
            .extras(Tree.write(all))
            .build();
    return new ImportedProfile(profile, ProfileFormat.MARKDOWN, notes.all());
  }
}
