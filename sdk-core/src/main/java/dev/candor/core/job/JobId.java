package dev.candor.core.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Identity of a job: the same posting of the same source always has the same id.
 *
 * @param value {@code source-} followed by 16 hex digits when made by {@link #of(String, String)};
 *     otherwise 1 to 128 letters, digits, {@code . _ -}
 */
public record JobId(String value) implements Comparable<JobId> {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the value has another form
   */
  public JobId {
    Objects.requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a job id: '" + value + "'");
    }
  }

  /**
   * The id of a posting as its source knows it.
   *
   * @param source name of the source
   * @param nativeId the source's own id, or what is most stable there (a link)
   * @return the same id for the same two strings, on every machine
   */
  public static JobId of(String source, String nativeId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(nativeId.getBytes(StandardCharsets.UTF_8));
      return new JobId(source + "-" + HexFormat.of().formatHex(digest, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(JobId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
