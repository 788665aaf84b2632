package dev.autogen.runtime.architecture;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages of one module, as {@code jdeps} sees them in its classes and as {@code docs/architecture.md} lists them.
 *
 * @param root the package that the names are relative to, such as {@code dev.autogen.runtime}
 * @param classes the directory of compiled classes
 */
public record Rooms(String root, Path classes) {

    private static final Pattern ARROW =
            Pattern.compile("^ +(dev\\.autogen\\.\\S+) +-> (dev\\.autogen\\.\\S+) ", Pattern.MULTILINE);
    private static final Pattern ROW =
            Pattern.compile("^\\| `([\\w.]+)` \\| [^|]+ \\| ([^|]*) \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    /** Returns the rooms of the module that a class belongs to. */
    public static Rooms of(String root, Class<?> member) throws URISyntaxException {
        return new Rooms(
                root,
                Path.of(member.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    }

    /** Returns, for each package, the packages of the same module that its classes use. */
    public Map<String, Set<String>> arrows() throws IOException {
        StringWriter out = new StringWriter();
        PrintWriter printed = new PrintWriter(out);
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        jdeps.run(printed, printed, "-verbose:package", "-filter:none", "--multi-release", "base", classes.toString());
        Map<String, Set<String>> arrows = new TreeMap<>();
        sizes().keySet().forEach(room -> arrows.put(room, new TreeSet<>()));
        ARROW.matcher(out.toString()).results().forEach(arrow -> {
            if (isOurs(arrow.group(1))
                    && isOurs(arrow.group(2))
                    && !arrow.group(1).equals(arrow.group(2))) {
                arrows.computeIfAbsent(room(arrow.group(1)), from -> new TreeSet<>())
                        .add(room(arrow.group(2)));
            }
        });
        return arrows;
    }

    /** Returns how many top-level types each package holds. */
    public Map<String, Long> sizes() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.lastIndexOf('/')).replace('/', '.'))
                    .filter(this::isOurs)
                    .collect(Collectors.groupingBy(this::room, TreeMap::new, Collectors.counting()));
        }
    }

    /** Returns the packages of a circle, or nothing where there is none. */
    public static Set<String> circle(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> left = new TreeMap<>();
        arrows.forEach((from, to) -> left.put(from, new TreeSet<>(to)));
        while (true) {
            Set<String> leaves = left.entrySet().stream()
                    .filter(room -> room.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            if (leaves.isEmpty()) {
                return left.keySet();
            }
            left.keySet().removeAll(leaves);
            left.values().forEach(to -> to.removeAll(leaves));
        }
    }

    /** Returns the arrows that the page lists under the heading of a module. */
    public static Map<String, Set<String>> documented(Path page, String module) throws IOException {
        String text = Files.readString(page);
        int start = text.indexOf("\n## " + module + "\n");
        int end = text.indexOf("\n## ", start + 1);
        return ROW.matcher(text.substring(start, end < 0 ? text.length() : end))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> names(row.group(2)), (a, b) -> b, TreeMap::new));
    }

    private static Set<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOurs(String name) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    private String room(String name) {
        return name.equals(root) ? "root" : name.substring(root.length() + 1);
    }
}
