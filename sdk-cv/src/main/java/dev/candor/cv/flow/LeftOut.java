package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Accounts for the whole profile: what it says stands in the document, or some decision names it,
 * or it is a decision here.
 */
final class LeftOut {

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

  private final SkillTaxonomy taxonomy = SkillTaxonomy.standard();
  private final StringBuilder shown = new StringBuilder(" ");
  private final Set<EvidenceId> told = new HashSet<>();
  private final Set<String> competencies = new HashSet<>();
  private final Map<EvidenceId, StringBuilder> decided = new LinkedHashMap<>();

  private LeftOut(CvDocument document, List<Decision> decisions) {
    document.blocks().forEach(this::read);
    for (Decision decision : decisions) {
      for (EvidenceId id : decision.evidence()) {
        decided
            .computeIfAbsent(id, none -> new StringBuilder(" "))
            .append(words(decision.subject()))
            .append(' ');
      }
    }
  }

  /** What of the profile neither the document shows nor a decision names, one decision a fact. */
  static List<Decision> of(Profile profile, CvDocument document, List<Decision> decisions) {
    LeftOut leftOut = new LeftOut(document, decisions);
    Map<List<Object>, List<String>> texts = new LinkedHashMap<>();
    for (Statement one : Statement.of(profile)) {
      if (!leftOut.isShown(one) && !leftOut.isDecided(one)) {
        texts
            .computeIfAbsent(List.of(one.id(), one.kind()), none -> new ArrayList<>())
            .add(one.text());
      }
    }
    List<Decision> found = new ArrayList<>();
    texts.forEach(
        (key, all) -> {
          Statement.Kind kind = (Statement.Kind) key.get(1);
          EvidenceId id = (EvidenceId) key.get(0);
          String subject = String.join(kind.isSkill() ? ", " : " ", all);
          found.add(new Decision(kind.step(), Action.LEFT_OUT, subject, kind.why(), List.of(id)));
        });
    if (!profile.extras().replaceAll("\\s", "").equals("{}")) {
      found.add(
          new Decision(
              "import",
              Action.LEFT_OUT,
              "what the import kept beside the profile",
              "the profile has no place for it; the notes of the import name each"));
    }
    return found;
  }

  private void read(Block block) {
    boolean list = block instanceof Block.CompetencyGroup;
    if (block instanceof Block.CompetencyGroup group) {
      shown.append(words(group.name())).append(" | ");
    }
    for (TextRun run : block.runs()) {
      // a stop between keeps the end of one run from reading on into the next
      shown.append(words(run.text())).append(" | ");
      if (list) {
        competencies.add(taxonomy.key(run.text()));
      } else if (!(block instanceof Block.ContactBlock)) {
        // skills and a headline cite whatever names them, without telling it
        told.addAll(run.evidence());
      }
    }
  }

  private boolean isShown(Statement one) {
    return switch (one.kind()) {
      // any of its wordings tells it
      case ACHIEVEMENT -> told.contains(one.id());
      case SKILL -> competencies.contains(taxonomy.key(one.text())) || holds(shown, one.text());
      default -> holds(shown, one.text());
    };
  }

  private boolean isDecided(Statement one) {
    StringBuilder subjects = decided.get(one.id());
    // whole decisions about an achievement name it in one of its wordings
    return subjects != null
        && (one.kind() == Statement.Kind.ACHIEVEMENT || holds(subjects, one.text()));
  }

  private static boolean holds(StringBuilder text, String part) {
    String words = words(part);
    return words.isEmpty() || text.indexOf(" " + words + " ") >= 0;
  }

  private static String words(String text) {
    return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
