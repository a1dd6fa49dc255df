package dev.candor.cv.tailor;

import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Bullets: the candidate's wording that names what is missing, and the telling ones first. */
final class BulletEditor {

  private static final int READ_FIRST = 3;

  private final Keywords keywords;
  private final Map<EvidenceId, Achievement> achievements = new HashMap<>();
  private final Set<Keyword> missing;
  private final Map<Keyword, Integer> counts;

  BulletEditor(Keywords keywords, Stand stand, Profile profile) {
    this.keywords = keywords;
    this.counts = new HashMap<>(stand.counts());
    this.missing = new HashSet<>(stand.missing());
    profile
        .roles()
        .forEach(role -> role.achievements().forEach(a -> achievements.putIfAbsent(a.id(), a)));
  }

  Change edit(Entry entry, boolean newest) {
    List<String> reasons = new ArrayList<>();
    List<TextRun> bullets = new ArrayList<>();
    Set<Keyword> here = new HashSet<>();
    entry.bullets().forEach(run -> here.addAll(owned(run.text())));
    for (TextRun run : entry.bullets()) {
      bullets.add(reworded(run, newest ? here : Set.of(), newest, reasons));
    }
    List<TextRun> ordered = newest ? tellingFirst(bullets, entry.title().text()) : bullets;
    if (!ordered.equals(bullets)) {
      reasons.add("bullets that name what is asked for come first");
    }
    return Change.of(
        new Entry(
            entry.id(), entry.title(), entry.organisation(), entry.place(), entry.dates(), ordered),
        reasons);
  }

  /** Another wording of the same achievement, when it gains more than it loses. */
  private TextRun reworded(TextRun run, Set<Keyword> here, boolean newest, List<String> reasons) {
    Wording best = null;
    int most = 0;
    Set<Keyword> now = owned(run.text());
    for (Wording wording : wordings(run)) {
      Set<Keyword> then = owned(wording.text());
      Set<Keyword> gained = without(then, now);
      gained.removeIf(
          keyword -> !missing.contains(keyword) && !(newest && !here.contains(keyword)));
      Set<Keyword> lost = without(now, then);
      int gain = weight(gained) - weight(lost);
      if (gain > most && lost.stream().allMatch(keyword -> isElsewhere(keyword, run))) {
        best = wording;
        most = gain;
      }
    }
    if (best == null) {
      return run;
    }
    keywords
        .counts(run.text())
        .forEach((keyword, count) -> counts.merge(keyword, -count, Integer::sum));
    keywords
        .counts(best.text())
        .forEach((keyword, count) -> counts.merge(keyword, count, Integer::sum));
    Set<Keyword> news = without(owned(best.text()), now);
    missing.removeAll(news);
    reasons.add("the candidate's own wording names " + names(news));
    return new TextRun(best.text(), run.marks(), run.link(), run.evidence());
  }

  private boolean isElsewhere(Keyword keyword, TextRun run) {
    int here = keywords.counts(run.text()).getOrDefault(keyword, 0);
    return counts.getOrDefault(keyword, 0) > here;
  }

  /** The other wordings of what a bullet cites; none when its text is not one of them. */
  private List<Wording> wordings(TextRun run) {
    if (run.evidence().size() != 1 || !achievements.containsKey(run.evidence().get(0))) {
      return List.of();
    }
    List<Wording> all = Wording.of(achievements.get(run.evidence().get(0)));
    return all.stream().anyMatch(wording -> wording.text().equals(run.text())) ? all : List.of();
  }

  /** The first three are those that name most of what the title and they do not name yet. */
  private List<TextRun> tellingFirst(List<TextRun> bullets, String title) {
    Set<Keyword> said = new HashSet<>(owned(title));
    List<TextRun> rest = new ArrayList<>(bullets);
    List<TextRun> first = new ArrayList<>();
    while (first.size() < READ_FIRST && !rest.isEmpty()) {
      TextRun best = rest.get(0);
      int most = 0;
      for (TextRun run : rest) {
        int news = weight(without(owned(run.text()), said));
        if (news > most) {
          best = run;
          most = news;
        }
      }
      rest.remove(best);
      first.add(best);
      said.addAll(owned(best.text()));
    }
    first.addAll(rest);
    return first;
  }

  private Set<Keyword> owned(String text) {
    Set<Keyword> named = keywords.in(text);
    named.removeIf(keyword -> !keywords.isOwned(keyword));
    return named;
  }

  private static Set<Keyword> without(Set<Keyword> some, Set<Keyword> others) {
    Set<Keyword> left = new LinkedHashSet<>(some);
    left.removeAll(others);
    return left;
  }

  private static int weight(Collection<Keyword> keywords) {
    return keywords.stream().mapToInt(keyword -> keyword.isMust() ? 2 : 1).sum();
  }

  private static String names(Set<Keyword> keywords) {
    return keywords.stream().map(k -> "'" + k.name() + "'").collect(Collectors.joining(", "));
  }
}
