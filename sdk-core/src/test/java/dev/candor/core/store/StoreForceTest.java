package dev.candor.core.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.spi.Secret;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public final class StoreForceTest {

  private static final AtomicInteger FORCED = new AtomicInteger();

  @TempDir Path home;

  /** The disk, with its forced writes counted. */
  public static final class Counted extends FilePathWrapper {
    /** H2 makes it. */
    public Counted() {}

    @Override
    public String getScheme() {
      return "counted";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new CountedChannel(super.open(mode));
    }
  }

  private static final class CountedChannel extends FileBaseDefault {
    private final FileChannel channel;

    private CountedChannel(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return channel.read(target, position);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      return channel.write(source, position);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      FORCED.incrementAndGet();
      channel.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }

  @Test
  void every_acknowledged_change_was_forced_to_the_disk() {
    FilePath.register(new Counted());
    String url = "jdbc:h2:counted:" + home.resolve("store");
    DocumentKey key = new DocumentKey("letters", "a");
    try (JdbcStore store = JdbcStore.at(url, "", Secret.of(""), Clock.systemUTC())) {
      for (int revision = 0; revision < 5; revision++) {
        int before = FORCED.get();
        store.put(new Document(key, revision, "{}", null));
        assertTrue(FORCED.get() > before, "revision " + revision + " was not forced");
      }
      int before = FORCED.get();
      assertTrue(store.delete(key, 5));
      assertTrue(FORCED.get() > before, "the deletion was not forced");
    }
  }
}
