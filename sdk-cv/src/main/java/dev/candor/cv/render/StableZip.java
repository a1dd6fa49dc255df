package dev.candor.cv.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive whose bytes depend on its contents alone. */
final class StableZip {

  // of the first day itself Java also writes the instant, which depends on the time zone
  private static final LocalDateTime SECOND_DAY = LocalDateTime.of(1980, 1, 2, 0, 0);
  // readers expect to find it first
  private static final String TYPES = "[Content_Types].xml";

  private StableZip() {}

  /** The same files, sorted by name, all of one time. */
  static byte[] of(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      byte[] types = files.remove(TYPES);
      if (types != null) {
        write(out, TYPES, types);
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(out, file.getKey(), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(SECOND_DAY);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
