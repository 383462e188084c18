package io.dunnage.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A network that breaks on command: forwards connections from a port of its own to a server on this machine, cuts them
 * after so many bytes, or swallows what the server says. What it was told holds for all connections, old and new, until
 * {@link #heal}.
 */
public final class ChaosProxy implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;

    private final ServerSocket door;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicLong toServer = new AtomicLong(NEVER);
    private final AtomicLong toClient = new AtomicLong(NEVER);

    private volatile boolean mute;

    private ChaosProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** Starts in front of a server on the loopback address. */
    public static ChaosProxy before(int targetPort) {
        try {
            ChaosProxy proxy = new ChaosProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), targetPort);
            Thread.ofVirtual().name("chaos-door").start(proxy::accept);
            return proxy;
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Lets so many more bytes through to the server, then cuts everything. */
    public void cutAfterBytesToServer(long bytes) {
        toServer.set(bytes);
    }

    /** Lets so many more bytes through to the client, then cuts everything. */
    public void cutAfterBytesToClient(long bytes) {
        toClient.set(bytes);
    }

    /** From now on the server's words are swallowed, while the connections stay (a half-open line). */
    public void swallowAnswers() {
        mute = true;
    }

    /** Cuts all connections at once; new ones are let through. */
    public void cut() {
        sockets.forEach(ChaosProxy::drop);
        sockets.clear();
    }

    /** Works like a good network again, for new connections. */
    public void heal() {
        toServer.set(NEVER);
        toClient.set(NEVER);
        mute = false;
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Socket server = new Socket();
                sockets.add(client);
                sockets.add(server);
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                Thread.ofVirtual().start(() -> pump(client, server, toServer, false));
                Thread.ofVirtual().start(() -> pump(server, client, toClient, true));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pump(Socket from, Socket to, AtomicLong left, boolean answers) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[4096];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                int through = (int) Math.min(length, take(left, length));
                if (!(answers && mute)) {
                    out.write(chunk, 0, through);
                    out.flush();
                }
                if (through < length) {
                    cut();
                    return;
                }
            }
        } catch (IOException broken) {
            // The other side ends, too.
        } finally {
            drop(from);
            drop(to);
        }
    }

    private static long take(AtomicLong left, int wanted) {
        long before = left.getAndUpdate(l -> l == NEVER ? NEVER : Math.max(0, l - wanted));
        return before;
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}
