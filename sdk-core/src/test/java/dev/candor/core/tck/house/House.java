package dev.candor.core.tck.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every package of the house and its kind. A new package is added here, on purpose. Names are
 * relative to a root, so that the planted house, which breaks every rule, is read by the same list.
 */
public final class House {

  private static final Map<String, Kind> HOMES = homes();

  /** The few who know someone their kind does not. */
  private static final Map<String, Set<String>> FRIENDS =
      Map.of(
          "core.spi", Set.of("core.spi.net"), // a provider is handed the HTTP transport
          "cv.deliver",
              // found as a provider; a webhook is HTTP; what became of uploads is stored
              Set.of("core.spi", "core.spi.net", "core.spi.store"),
          "cv.structure",
              Set.of("core.spi", "core.spi.skill"), // reads the skills of jobs, as a provider
          "cv", Set.of("core.llm"), // the runtime hands out its gateway
          "cv.wording", Set.of("core.spi"), // its steps are found by a provider
          "sources.internal.http", Set.of("core.net"), // tells what the manners refused
          "sources.internal.board", Set.of("sources.internal.http")); // reads over it

  private static final Set<String> STAGE_PLUGS = Set.of("core.spi.llm", "core.spi.web");
  private static final Set<String> FLOW_PLUGS =
      Set.of("core.spi.llm", "core.spi.web", "core.spi.store", "core.spi.task");
  private static final Set<String> SOURCES_PLUGS =
      Set.of("core.spi", "core.spi.source", "core.spi.net", "core.spi.web");
  private static final Set<String> LLM_PLUGS = Set.of("core.spi", "core.spi.llm", "core.spi.net");

  private final String root;

  private House(String root) {
    this.root = root;
  }

  /**
   * The house under a root package.
   *
   * @param root such as {@code dev.candor}
   * @return the same list of packages, read under this root
   */
  public static House at(String root) {
    return new House(root);
  }

  private static Map<String, Kind> homes() {
    Map<String, Kind> homes = new LinkedHashMap<>();
    put(homes, Kind.GROUND, "core.error", "core.text", "core.guard");
    put(homes, Kind.GROUND, "core.internal.jdbc", "core.internal.words");
    put(homes, Kind.WORDS, "core.job", "core.work", "core.prompt", "core.intake");
    put(homes, Kind.CODEC, "core.internal.json", "core.internal.pay");
    put(homes, Kind.CODEC, "core.internal.answer", "core.internal.trace");
    put(homes, Kind.PLUG, "core.spi", "core.spi.source", "core.spi.llm", "core.spi.task");
    put(homes, Kind.PLUG, "core.spi.index", "core.spi.store", "core.spi.cache");
    put(homes, Kind.PLUG, "core.spi.web", "core.spi.net", "core.spi.score", "core.spi.skill");
    put(homes, Kind.SHARED, "core.net", "core.model", "core.ask");
    put(homes, Kind.ENGINE, "core.search", "core.index", "core.application", "core.ingest");
    put(homes, Kind.ENGINE, "core.task", "core.llm", "core.store", "core.provider");
    put(homes, Kind.ENGINE, "core.score");
    put(homes, Kind.FLOW, "core.flow");
    put(homes, Kind.FACADE, "core");

    put(homes, Kind.GROUND, "cv.skills", "cv.internal.lexicon", "cv.internal.reading");
    put(homes, Kind.WORDS, "cv.posting", "cv.profile", "cv.document", "cv.report");
    put(homes, Kind.CODEC, "cv.internal.json", "cv.internal.page", "cv.internal.layout");
    put(homes, Kind.CODEC, "cv.internal.resume");
    put(homes, Kind.PLUG, "cv.spi.header", "cv.spi.tailor", "cv.spi.ats", "cv.spi.render");
    put(homes, Kind.PLUG, "cv.spi.deliver", "cv.spi.evidence");
    put(homes, Kind.SHARED, "cv.evidence", "cv.relevance");
    put(homes, Kind.STAGE, "cv.structure", "cv.annotate", "cv.match", "cv.roles", "cv.header");
    put(homes, Kind.STAGE, "cv.tailor", "cv.ats", "cv.grade", "cv.letter", "cv.research");
    put(homes, Kind.STAGE, "cv.render", "cv.deliver", "cv.profile.read");
    put(homes, Kind.STAGE, "cv.lint", "cv.wording");
    put(homes, Kind.FLOW, "cv.flow", "cv.archive");
    put(homes, Kind.FACADE, "cv");

    put(homes, Kind.CODEC, "sources.internal.parse", "sources.internal.schema");
    put(homes, Kind.SHARED, "sources.internal.http", "sources.internal.board");
    put(homes, Kind.BOARD, "sources.indeed", "sources.bayt", "sources.himalayas");
    put(homes, Kind.BOARD, "sources.greenhouse", "sources.lever", "sources.ashby");
    put(homes, Kind.BOARD, "sources.workable", "sources.smartrecruiters", "sources.recruitee");
    put(homes, Kind.BOARD, "sources.personio", "sources.teamtailor", "sources.breezy");
    put(homes, Kind.BOARD, "sources.workday", "sources.remotive", "sources.remoteok");
    put(homes, Kind.BOARD, "sources.arbeitnow", "sources.jobicy", "sources.themuse");
    put(homes, Kind.BOARD, "sources.file", "sources.page");
    put(homes, Kind.BOARD, "sources.firecrawl", "sources.direct");

    put(homes, Kind.SHARED, "llm.internal.wire");
    put(homes, Kind.BACKEND, "llm.claudecli", "llm.anthropic", "llm.openai", "llm.replay");

    put(homes, Kind.EXAMPLE, "examples.benchmarks", "examples.cli", "examples.template");
    put(homes, Kind.EXAMPLE, "examples.langchain4j");
    put(homes, Kind.EXAMPLE, "examples.benchmarks.truth");
    return homes;
  }

  private static void put(Map<String, Kind> homes, Kind kind, String... packages) {
    for (String name : packages) {
      homes.put(name, kind);
    }
  }

  /** Whether the class lives under the root, listed or not. */
  boolean owns(JavaClass type) {
    return type.getPackageName().startsWith(root + ".");
  }

  /** The package of a class relative to the root, such as {@code core.spi.llm}. */
  String nameOf(JavaClass type) {
    return type.getPackageName().substring(root.length() + 1);
  }

  /** The kind of a class's package; empty when the package is not listed. */
  Optional<Kind> kindOf(JavaClass type) {
    return owns(type) ? Optional.ofNullable(HOMES.get(nameOf(type))) : Optional.empty();
  }

  boolean isInternal(JavaClass type) {
    return owns(type) && (nameOf(type) + ".").contains(".internal.");
  }

  boolean areFriends(String from, String to) {
    return FRIENDS.getOrDefault(from, Set.of()).contains(to);
  }

  /** Whether the layers let a class of one listed package use a class of another. */
  boolean mayUse(JavaClass from, JavaClass to) {
    String user = nameOf(from);
    String used = nameOf(to);
    if (user.equals(used) || areFriends(user, used)) {
      return true;
    }
    Kind userKind = HOMES.get(user);
    Kind usedKind = HOMES.get(used);
    if (userKind == null || usedKind == null || usedKind.isAbove(userKind)) {
      return false;
    }
    if (userKind == Kind.EXAMPLE) {
      return !isInternal(to);
    }
    return moduleOf(user).equals(moduleOf(used))
        ? userKind != Kind.STAGE || usedKind != Kind.PLUG || isPlugOfStage(user, used)
        : moduleOf(used).equals("core") && reachesCore(user, used);
  }

  /** A stage implements its own plug and asks the verifier; what others do, the flow knows. */
  private static boolean isPlugOfStage(String stage, String plug) {
    return plug.equals("cv.spi.evidence") || plug.equals(stage.replace("cv.", "cv.spi."));
  }

  private static boolean reachesCore(String user, String used) {
    return switch (kind(used)) {
      case GROUND, WORDS, CODEC, SHARED -> true;
      case PLUG -> kind(user) == Kind.FACADE || plugsSeenBy(user).contains(used);
      case FACADE -> true; // only a facade is high enough to get here
      case ENGINE, STAGE, BOARD, BACKEND, FLOW, EXAMPLE -> false;
    };
  }

  private static Set<String> plugsSeenBy(String user) {
    return switch (moduleOf(user)) {
      case "sources" -> SOURCES_PLUGS;
      case "llm" -> LLM_PLUGS;
      case "cv" ->
          switch (kind(user)) {
            case STAGE -> STAGE_PLUGS;
            case FLOW -> FLOW_PLUGS;
            default -> Set.of();
          };
      default -> Set.of();
    };
  }

  private static Kind kind(String name) {
    return HOMES.getOrDefault(name, Kind.EXAMPLE);
  }

  private static String moduleOf(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
