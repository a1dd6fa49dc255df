package dev.candor.sources.tck;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.candor.sources.tck.Failure.Behaviour;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on this machine that answers in ways no proper one would. It has no robots.txt. Answers
 * each further request as the next behaviour says, and all after the last as the last. Thread-safe.
 */
public final class FailingSite implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
  private static final int TLS_HELLO = 0x16;

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Behaviour> turns;

  /**
   * Starts on a free port of the loopback address.
   *
   * @param turns at least one
   * @throws IOException when there is no port
   */
  public FailingSite(List<Behaviour> turns) throws IOException {
    this.turns = new ArrayList<>(turns);
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /**
   * Where it is.
   *
   * @return without a path
   */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (!begin(socket)) {
          socket.close();
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private synchronized boolean begin(Socket socket) {
    if (!threads.isShutdown()) {
      open.add(socket);
      threads.execute(() -> serve(socket));
      return true;
    }
    return false;
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout(10_000);
      String head = request(socket.getInputStream());
      if (head.startsWith("GET /robots.txt")) {
        answer(404, "text/plain", "none").answer(socket);
      } else {
        next().answer(socket);
      }
    } catch (IOException gone) {
      // the one who asked has seen enough
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private synchronized Behaviour next() {
    return turns.size() > 1 ? turns.remove(0) : turns.get(0);
  }

  private static String request(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (true) {
      int one = in.read();
      if (one < 0) {
        throw new EOFException();
      }
      head.write(one);
      String text = head.toString(StandardCharsets.ISO_8859_1);
      if (one == TLS_HELLO && text.length() == 1) {
        return "TLS";
      }
      if (text.endsWith("\r\n\r\n")) {
        Matcher length = LENGTH.matcher(text);
        in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return text;
      }
    }
  }

  /** An answer as servers give it. */
  static Behaviour answer(int status, String type, String body, String... headers) {
    return answer(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** An answer as servers give it. */
  static Behaviour answer(int status, String type, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\nConnection: close\r\n");
    head.append("Content-Type: ").append(type).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (status != 204 && status != 304) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    return raw(head.append("\r\n").toString(), body);
  }

  /** Bytes as they are. */
  static Behaviour raw(String head, byte[] body) {
    return socket -> {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
    };
  }

  /** Hangs up, and waits until its threads have ended. */
  @Override
  public void close() throws IOException {
    server.close();
    synchronized (this) {
      threads.shutdownNow();
    }
    for (Socket socket : open) {
      socket.close(); // a thread that reads or writes is not ended by an interrupt
    }
    if (!Uninterruptibles.awaitTerminationUninterruptibly(threads, Duration.ofSeconds(10))) {
      throw new IllegalStateException("a thread of the site goes on");
    }
  }
}
