package dev.autogen.runtime.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * A pooler as PgBouncer in transaction mode: a session gets the process of the server that was used last, for as long as
 * its transaction lasts, and is told of none of them at the login.
 *
 * <p>Each login opens a connection to the server, which authenticates; from then on all sessions share them.
 */
public final class TransactionPooler implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final BlockingDeque<Socket> idle = new LinkedBlockingDeque<>();
    private final Random random = new Random(42);
    private final String host;
    private final int port;

    /** Begins to listen, in front of a server. */
    public TransactionPooler(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        start(this::accept);
    }

    /** What a thread does until a socket is closed. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // A side has gone.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "transaction-pooler");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns the port it listens at. */
    public int port() {
        return listening.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException, InterruptedException {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            logIn(client, in);
            while (true) {
                int type = in.read();
                if (type < 0 || type == 'X') {
                    return;
                }
                Socket process = idle.takeLast();
                transaction(type, client, in, process);
                idle.putLast(process);
            }
        }
    }

    private void logIn(Socket client, DataInputStream in) throws IOException, InterruptedException {
        byte[] startup = body(in);
        while (number(startup) == SSL_REQUEST || number(startup) == GSS_REQUEST) {
            client.getOutputStream().write('N');
            startup = body(in);
        }
        Socket process = new Socket(host, port);
        OutputStream out = process.getOutputStream();
        out.write(length(startup.length + 4));
        out.write(startup);
        DataInputStream answers = new DataInputStream(process.getInputStream());
        while (true) {
            int type = answers.read();
            byte[] body = body(answers);
            if (type == 'K') {
                random.nextBytes(body);
                body[0] = 0x7f;
            }
            send(client, type, body);
            if (type == 'Z') {
                idle.putLast(process);
                return;
            } else if (type == 'E') {
                throw new IOException("The server refuses the login.");
            } else if (type == 'R' && asks(body)) {
                send(process, in.read(), body(in));
            }
        }
    }

    /** An answer is due, unless the login is done or the server says its last word of SCRAM. */
    private static boolean asks(byte[] authentication) {
        return number(authentication) != 0 && number(authentication) != 12;
    }

    private static void transaction(int first, Socket client, DataInputStream in, Socket process) throws IOException {
        DataInputStream answers = new DataInputStream(process.getInputStream());
        int type = first;
        while (true) {
            send(process, type, body(in));
            if (type == 'S' || type == 'Q') {
                int answer;
                byte[] body;
                do {
                    answer = answers.read();
                    body = body(answers);
                    send(client, answer, body);
                } while (answer != 'Z');
                if (body[0] == 'I') {
                    return;
                }
            }
            type = in.read();
            if (type < 0 || type == 'X') {
                throw new IOException("The client has gone inside of a transaction.");
            }
        }
    }

    private static byte[] body(DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt() - 4];
        in.readFully(body);
        return body;
    }

    private static int number(byte[] bytes) {
        return ((bytes[0] & 0xff) << 24) | ((bytes[1] & 0xff) << 16) | ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    }

    private static byte[] length(int length) {
        return new byte[] {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length};
    }

    private static void send(Socket to, int type, byte[] body) throws IOException {
        byte[] message = new byte[body.length + 5];
        message[0] = (byte) type;
        System.arraycopy(length(body.length + 4), 0, message, 1, 4);
        System.arraycopy(body, 0, message, 5, body.length);
        to.getOutputStream().write(message);
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket process : idle) {
                process.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
