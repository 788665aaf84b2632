package dev.autogen.cli.init;

import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An XML file of somebody's project: a {@code pom.xml}, a {@code persistence.xml}. */
record XmlFile(Element root) {

    /**
     * Reads it.
     *
     * @throws AutogenException AG151 if it is not well-formed
     */
    static XmlFile read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new XmlFile(builder.parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AutogenException(
                    "AG151",
                    "cannot read \"" + file + "\": " + e.getMessage() + " Fix the file, then run autogen init.",
                    e);
        }
    }

    /** Returns the text of an element, found by the names on the way to it. */
    Optional<String> text(String... path) {
        return texts(path).stream().findFirst();
    }

    /** Returns the texts of all elements at the end of a way. */
    List<String> texts(String... path) {
        return elements(path).stream()
                .map(element -> element.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Returns all elements at the end of a way. */
    List<Element> elements(String... path) {
        List<Element> found = List.of(root);
        for (String name : path) {
            found = found.stream().flatMap(e -> children(e, name).stream()).toList();
        }
        return found;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element
                    && element.getTagName().replaceFirst("^.*:", "").equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
