package dev.candor.cv.profile.read;

import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.SpokenLanguage;
import java.util.Map;

/** Languages spoken. */
final class LanguageForm extends EntryForm<SpokenLanguage> {

  LanguageForm() {
    super("languages");
  }

  @Override
  boolean holds(Entry in) {
    return !in.line("language").isEmpty();
  }

  @Override
  String idOf(Entry in) {
    return "language/" + Ids.slug(in.line("language"));
  }

  @Override
  String idOf(SpokenLanguage language) {
    return language.id().value();
  }

  @Override
  SpokenLanguage read(Entry in, String id) {
    return new SpokenLanguage(new EvidenceId(id), in.line("language"), in.line("fluency"));
  }

  @Override
  Map<String, Object> plain(SpokenLanguage language) {
    return new Members().put("language", language.name()).put("fluency", language.fluency()).map();
  }
}
