package dev.candor.cv.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.tck.render.SampleCv;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same document is the same file in every process, time zone, language and on every day. */
final class RepeatableFilesTest {

  @Test
  void two_processes_make_the_same_bytes() throws Exception {
    String here = hashes();
    assertEquals(here, inNewProcess("-Duser.timezone=Asia/Tokyo", "-Duser.language=tr"));
    assertEquals(
        here, inNewProcess("-Duser.timezone=America/New_York", "-Dfile.encoding=US-ASCII"));
  }

  private static String inNewProcess(String... options) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), RepeatableFilesTest.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return printed;
  }

  private static String hashes() throws Exception {
    StringBuilder hashes = new StringBuilder();
    for (CvRenderer renderer : Renderers.standard()) {
      byte[] bytes = renderer.render(SampleCv.document(), RenderOptions.STANDARD).bytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      hashes
          .append(renderer.format())
          .append(' ')
          .append(HexFormat.of().formatHex(hash))
          .append('\n');
    }
    return hashes.toString();
  }

  /** Prints the hash of each format. */
  public static void main(String[] arguments) throws Exception {
    System.out.print(hashes());
  }
}
