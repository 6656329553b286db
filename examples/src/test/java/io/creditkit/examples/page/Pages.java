package io.creditkit.examples.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads pages the way a strict reader does. */
final class Pages {
    private Pages() {}

    /**
     * {@return the page as a tree; fails if anything in it is not closed, not escaped or given twice} Its blanks are all alike,
     * also those at which no line ends.
     */
    static Document parse(String page) {
        String strict = page.replace("<!DOCTYPE html>", "")
                .replace('\u00A0', ' ')
                .replaceAll("<(meta|br|hr|link)([^>]*)>", "<$1$2/>");
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(strict.strip())));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the page with a blank after each cell, so that the words of two cells stay apart} */
    static String withCellsApart(String page) {
        return page.replaceAll("</(td|th)>", "</$1> ");
    }

    static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static boolean isWithin(Element element, Element ancestor) {
        for (Node node = element; node != null; node = node.getParentNode()) {
            if (node.isSameNode(ancestor)) {
                return true;
            }
        }
        return false;
    }

    static String text(String page) {
        Document document = parse(page);
        return elements(document, "body").get(0).getTextContent().replaceAll("\\s+", " ");
    }
}
