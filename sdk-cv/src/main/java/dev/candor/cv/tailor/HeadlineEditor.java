package dev.candor.cv.tailor;

import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.OwnedSkill;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names owned keywords of the posting's title in the headline. */
final class HeadlineEditor {

  private static final int MOST_CHARACTERS = 100;

  private HeadlineEditor() {}

  static Change edit(ContactBlock contact, Keywords keywords) {
    TextRun headline = contact.headline();
    Set<Keyword> said = keywords.in(headline.text());
    StringBuilder line = new StringBuilder(headline.text());
    Set<EvidenceId> evidence = new LinkedHashSet<>(headline.evidence());
    List<String> reasons = new ArrayList<>();
    for (Keyword keyword : keywords.owned()) {
      Optional<OwnedSkill> skill = keywords.skills().skill(keyword.name());
      if (keyword.identity()
          && !said.contains(keyword)
          && skill.isPresent()
          && skill.get().source() != OwnedSkill.Source.NAMED
          && line.length() + skill.get().name().length() + 3 <= MOST_CHARACTERS) {
        line.append(line.length() == 0 ? "" : " · ").append(skill.get().name());
        evidence.addAll(skill.get().evidence());
        reasons.add("the posting's title names '" + keyword.name() + "', so the headline does");
      }
    }
    TextRun changed =
        new TextRun(line.toString(), headline.marks(), headline.link(), List.copyOf(evidence));
    return reasons.isEmpty()
        ? Change.none(contact)
        : Change.of(
            new ContactBlock(contact.id(), contact.name(), changed, contact.details()), reasons);
  }
}
