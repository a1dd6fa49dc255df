package dev.candor.cv.profile.read;

import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.SkillGroup;
import java.util.Map;

/** Skills by group. */
final class SkillForm extends EntryForm<SkillGroup> {

  SkillForm() {
    super("skills");
  }

  @Override
  boolean holds(Entry in) {
    return !in.line("name").isEmpty() || !in.lines("keywords").isEmpty();
  }

  @Override
  String idOf(Entry in) {
    String name = in.line("name");
    return "skill/" + Ids.slug(name.isEmpty() ? String.join(" ", in.lines("keywords")) : name);
  }

  @Override
  String idOf(SkillGroup group) {
    return group.id().value();
  }

  @Override
  SkillGroup read(Entry in, String id) {
    return new SkillGroup(
        new EvidenceId(id), in.line("name"), in.line("level"), in.lines("keywords"));
  }

  @Override
  Map<String, Object> plain(SkillGroup group) {
    return new Members()
        .put("name", group.name())
        .put("level", group.level())
        .put("keywords", group.keywords())
        .map();
  }
}
