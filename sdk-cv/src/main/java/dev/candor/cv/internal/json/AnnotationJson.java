package dev.candor.cv.internal.json;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.FieldReader;
import dev.candor.core.internal.json.Json;
import dev.candor.cv.posting.Anchor;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.AtsHints;
import dev.candor.cv.posting.Concern;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Persona;
import dev.candor.cv.posting.Reframe;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.profile.EvidenceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Annotations as JSON. Reading what was written gives an equal value; members of other names are
 * kept and written again.
 */
public final class AnnotationJson {

  /** Longest text read: what a store surely takes. */
  public static final int MAX_CHARACTERS = 1_048_576;

  private static final Set<String> SET =
      Set.of(
          "posting", "revision", "combination", "textHash", "annotations", "concerns", "persona");
  private static final Set<String> ANNOTATION =
      Set.of(
          "id",
          "quote",
          "prefix",
          "suffix",
          "start",
          "type",
          "relevance",
          "requirement",
          "passion",
          "identity",
          "priority",
          "skill",
          "reframe",
          "evidence",
          "keywords",
          "variants",
          "minOccurrences",
          "maxOccurrences",
          "exactPhrase",
          "comment",
          "origin",
          "createdAt",
          "updatedAt",
          "status",
          "reviewer",
          "reviewNote",
          "active",
          "confidence");

  private AnnotationJson() {}

  /**
   * Writes annotations.
   *
   * @param all of one posting
   * @return JSON in one line
   */
  public static String write(Annotations all) {
    ObjectNode json = Json.object().put("posting", all.posting()).put("revision", all.revision());
    json.put("combination", all.settings().combination().code());
    json.put("textHash", all.settings().textHash());
    ArrayNode annotations = json.putArray("annotations");
    all.annotations().forEach(one -> annotations.add(annotation(one)));
    ArrayNode concerns = json.putArray("concerns");
    all.concerns().forEach(one -> concerns.add(concern(one)));
    if (all.persona() != null) {
      json.set("persona", persona(all.persona()));
    }
    json.setAll(extras(all.settings().extras()));
    return Json.write(json);
  }

  /**
   * Reads annotations.
   *
   * @param name of the input, for messages
   * @param json what {@link #write} wrote
   * @return the annotations
   * @throws InvalidInputException naming the member that cannot be read, never its content
   */
  public static Annotations read(String name, String json) {
    return make(
        new FieldReader(tree(name, json), name),
        in ->
            new Annotations(
                in.text("posting"),
                Objects.requireNonNullElse(in.wholeNumber("revision"), 0),
                new Annotations.Settings(
                    constant(in, "combination", Annotations.Combination.MAX_BOOST),
                    or(in.optional("textHash"), ""),
                    Json.write(in.without(SET))),
                in.listOrEmpty("annotations", AnnotationJson::annotation),
                in.listOrEmpty("concerns", AnnotationJson::concern),
                persona(in.object("persona"))));
  }

  static JsonNode tree(String name, String json) {
    if (json.length() > MAX_CHARACTERS) {
      throw new InvalidInputException(
          name,
          "'" + name + "' has more than " + MAX_CHARACTERS + " characters",
          "Keep fewer or shorter annotations of one posting",
          null);
    }
    return Json.read(name, json);
  }

  /** Whether a member of an annotation is understood. */
  static boolean knows(String member) {
    return ANNOTATION.contains(member);
  }

  static ObjectNode annotation(Annotation one) {
    ObjectNode json = Json.object().put("id", one.id());
    anchor(json, one.anchor());
    Judgement judgement = one.judgement();
    json.put("type", one.type().code())
        .put("relevance", judgement.relevance() == null ? null : judgement.relevance().code())
        .put("requirement", judgement.demand() == null ? null : judgement.demand().code())
        .put("passion", judgement.passion() == null ? null : judgement.passion().code())
        .put("identity", judgement.identity() == null ? null : judgement.identity().code())
        .put("priority", judgement.priority())
        .put("skill", one.skill());
    Reframe reframe = one.reframe();
    if (reframe == null) {
      json.putNull("reframe");
    } else {
      json.putObject("reframe")
          .put("from", reframe.from())
          .put("to", reframe.to())
          .put("note", reframe.note());
    }
    ArrayNode evidence = json.putArray("evidence");
    one.evidence().forEach(id -> evidence.add(id.value()));
    texts(json.putArray("keywords"), one.hints().keywords());
    texts(json.putArray("variants"), one.hints().variants());
    json.put("minOccurrences", one.hints().min())
        .put("maxOccurrences", one.hints().max())
        .put("exactPhrase", one.hints().exactPhrase())
        .put("comment", one.comment())
        .put("origin", one.trail().origin().code())
        .put("createdAt", one.trail().createdAt().toString())
        .put("updatedAt", one.trail().updatedAt().toString())
        .put("status", one.trail().status().code())
        .put("reviewer", one.trail().reviewer())
        .put("reviewNote", one.trail().note())
        .put("active", one.active())
        .put("confidence", one.confidence());
    json.setAll(extras(one.extras()));
    return json;
  }

  /** Times that are missing are the start of 1970; so a file written by hand reads the same. */
  static Annotation annotation(FieldReader from) {
    return make(
        from,
        in -> {
          Reframe reframe = null;
          FieldReader put = in.object("reframe");
          if (put != null) {
            reframe =
                make(
                    put,
                    one ->
                        new Reframe(
                            or(one.optional("from"), ""),
                            or(one.optional("to"), ""),
                            or(one.optional("note"), "")));
          }
          return Annotation.builder(in.text("id"), anchor(in), Instant.EPOCH)
              .type(constant(in, "type", Annotation.Type.SKILL_MATCH))
              .judgement(judgement(in))
              .skill(or(in.optional("skill"), ""))
              .reframe(reframe)
              .evidence(list(in, "evidence", EvidenceId::new))
              .hints(hints(in))
              .comment(or(in.optional("comment"), ""))
              .trail(trail(in))
              .active(!in.has("active") || in.flag("active"))
              .confidence(or(in.number("confidence"), 1.0))
              .extras(Json.write(in.without(ANNOTATION)))
              .build();
        });
  }

  private static Judgement judgement(FieldReader in) {
    return new Judgement(
        optional(in, "relevance", Judgement.Relevance.class),
        optional(in, "requirement", Judgement.Demand.class),
        optional(in, "passion", Judgement.Passion.class),
        optional(in, "identity", Judgement.Identity.class),
        or(in.wholeNumber("priority"), Judgement.USUAL_PRIORITY));
  }

  private static AtsHints hints(FieldReader in) {
    return new AtsHints(
        list(in, "keywords", Function.identity()),
        list(in, "variants", Function.identity()),
        in.wholeNumber("minOccurrences"),
        in.wholeNumber("maxOccurrences"),
        in.has("exactPhrase") && in.flag("exactPhrase"));
  }

  private static Annotation.Trail trail(FieldReader in) {
    Instant created = or(in.instant("createdAt"), Instant.EPOCH);
    return new Annotation.Trail(
        constant(in, "origin", Annotation.Origin.HUMAN),
        created,
        or(in.instant("updatedAt"), created),
        constant(in, "status", Annotation.Status.APPROVED),
        or(in.optional("reviewer"), ""),
        or(in.optional("reviewNote"), ""));
  }

  private static void anchor(ObjectNode json, Anchor anchor) {
    TextSpan span = anchor.span();
    json.put("quote", anchor.quote())
        .put("prefix", anchor.prefix())
        .put("suffix", anchor.suffix())
        .put("start", span == null ? null : span.start());
  }

  private static Anchor anchor(FieldReader in) {
    String quote = in.text("quote");
    Integer start = in.wholeNumber("start");
    return new Anchor(
        quote,
        or(in.optional("prefix"), ""),
        or(in.optional("suffix"), ""),
        start == null ? null : new TextSpan(start, start + quote.length()));
  }

  static ObjectNode concern(Concern one) {
    ObjectNode json = Json.object().put("id", one.id());
    anchor(json, one.anchor());
    return json.put("text", one.text())
        .put("severity", one.severity().code())
        .put("mitigation", one.mitigation())
        .put("discuss", one.discuss())
        .put("createdAt", one.createdAt().toString())
        .put("updatedAt", one.updatedAt().toString());
  }

  static Concern concern(FieldReader from) {
    return make(
        from,
        in -> {
          Instant created = or(in.instant("createdAt"), Instant.EPOCH);
          return new Concern(
              in.text("id"),
              anchor(in),
              or(in.optional("text"), ""),
              constant(in, "severity", Concern.Severity.CONCERN),
              or(in.optional("mitigation"), ""),
              in.has("discuss") && in.flag("discuss"),
              created,
              or(in.instant("updatedAt"), created));
        });
  }

  static ObjectNode persona(Persona one) {
    ObjectNode json = Json.object().put("statement", one.statement()).put("primary", one.primary());
    texts(json.putArray("others"), one.others());
    texts(json.putArray("annotations"), one.annotations());
    ArrayNode evidence = json.putArray("evidence");
    one.evidence().forEach(id -> evidence.add(id.value()));
    return json.put("edited", one.edited()).put("at", one.at().toString());
  }

  static @Nullable Persona persona(@Nullable FieldReader from) {
    return from == null
        ? null
        : make(
            from,
            in ->
                new Persona(
                    in.text("statement"),
                    or(in.optional("primary"), ""),
                    list(in, "others", Function.identity()),
                    list(in, "annotations", Function.identity()),
                    list(in, "evidence", EvidenceId::new),
                    in.has("edited") && in.flag("edited"),
                    or(in.instant("at"), Instant.EPOCH)));
  }

  /** Makes a value whose constructor says what is wrong in words of its own. */
  static <T> T make(FieldReader in, Function<FieldReader, T> maker) {
    try {
      return maker.apply(in);
    } catch (IllegalArgumentException e) {
      throw in.not("valid: " + e.getMessage());
    }
  }

  static <E extends Enum<E>> E constant(FieldReader in, String name, E usual) {
    E given = optional(in, name, usual.getDeclaringClass());
    return given == null ? usual : given;
  }

  private static <E extends Enum<E>> @Nullable E optional(
      FieldReader in, String name, Class<E> type) {
    return in.<E>optional(
        name, oneOf(type), text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
  }

  private static <E extends Enum<E>> String oneOf(Class<E> type) {
    StringBuilder names = new StringBuilder("one of");
    for (E one : Objects.requireNonNull(type.getEnumConstants())) {
      names.append(names.length() == 6 ? " " : ", ").append(one.name().toLowerCase(Locale.ROOT));
    }
    return names.toString();
  }

  private static <T> List<T> list(FieldReader in, String name, Function<String, T> maker) {
    return in.has(name) ? in.texts(name, "a list of texts", maker) : List.of();
  }

  static <T> T or(@Nullable T value, T usual) {
    return value == null ? usual : value;
  }

  private static ObjectNode extras(String json) {
    return Json.read("extras", json) instanceof ObjectNode object ? object : Json.object();
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
